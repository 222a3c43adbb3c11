// Files of runs, where an MLflow client put them and gets them from.
import { noAnswer, readProblem } from './problem';

export function fileAddress(handle: string, path: string): string {
  const steps = path.split('/').map(encodeURIComponent).join('/');
  return `/e/${encodeURIComponent(handle)}/api/2.0/mlflow-artifacts/artifacts/${steps}`;
}

/** The beginning of a file as text; whether something follows is for the caller, who knows its size. */
export async function readBeginning(
  address: string,
  bytes: number,
  signal: AbortSignal,
): Promise<string> {
  const answer = await fetch(address, {
    signal,
    headers: { Range: `bytes=0-${bytes - 1}` },
  }).catch((failure) => {
    if (signal.aborted) throw failure;
    throw noAnswer();
  });
  if (!answer.ok) throw readProblem(answer.status, await answer.json().catch(() => null));
  return answer.text();
}
