/** What an unchanged MLflow client needs to log into this engagement. */
export function connectLines(origin: string, handle: string, token: string): string {
  return [
    `export MLFLOW_TRACKING_URI=${origin}/e/${handle}`,
    `export MLFLOW_TRACKING_TOKEN=${token}`,
    'export MLFLOW_EXPERIMENT_NAME=first-baseline',
  ].join('\n');
}
