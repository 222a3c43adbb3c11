// MLflow clients print where a run can be seen: `<tracking address>/#/experiments/1/runs/<id>`. The tracking
// address is that of the engagement, so these links come to this app, which leads on to the run's page.
export interface ToolLink {
  experiment?: string;
  run?: string;
}

export function readToolLink(hash: string): ToolLink {
  const found = /^#?\/experiments\/(\d+)(?:\/runs\/([0-9a-f]{32}))?/.exec(hash);
  return found ? { experiment: found[1], run: found[2] } : {};
}
