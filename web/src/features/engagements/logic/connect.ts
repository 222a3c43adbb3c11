/** What an unchanged MLflow client needs to log into this engagement. */
export function connectLines(origin: string, handle: string, token: string): string {
  return [
    `export MLFLOW_TRACKING_URI=${origin}/e/${handle}`,
    `export MLFLOW_TRACKING_TOKEN=${token}`,
    'export MLFLOW_EXPERIMENT_NAME=first-baseline',
  ].join('\n');
}

/** What DVC needs: the address goes into the repository, the token stays on this machine. */
export function dvcLines(origin: string, handle: string, token: string): string {
  return [
    `dvc remote add --force --default tenon ${origin}/e/${handle}/dvc`,
    'dvc remote modify --local tenon auth custom',
    'dvc remote modify --local tenon custom_auth_header Authorization',
    `dvc remote modify --local tenon password 'Bearer ${token}'`,
  ].join('\n');
}

/** What Git LFS needs. */
export function lfsLines(origin: string, handle: string, token: string): string {
  const url = `${origin}/e/${handle}/lfs`;
  return [
    `git config --file "$(git rev-parse --show-toplevel)/.lfsconfig" lfs.url ${url}`,
    `git config lfs.${url}.locksverify true`,
    `git config http.${url}.extraHeader 'Authorization: Bearer ${token}'`,
  ].join('\n');
}

export type Tool = 'mlflow' | 'dvc' | 'lfs';

export const linesFor = { mlflow: connectLines, dvc: dvcLines, lfs: lfsLines } as const;
