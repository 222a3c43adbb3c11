// What somebody needs to make the same numbers again, and what is missing of it: the check EXP-03 in words.
import type { components } from '@/api/schema';

type Reproducibility = components['schemas']['Reproducibility'];

export type Need = 'commit' | 'data' | 'params' | 'environment';

export function needsOf(known: Reproducibility): { need: Need; there: boolean }[] {
  return [
    { need: 'commit', there: Boolean(known.commit) },
    { need: 'data', there: known.dataset_digests.length > 0 },
    { need: 'params', there: known.has_params },
    { need: 'environment', there: known.has_environment },
  ];
}

/** The line that would have logged it. */
export const fixes: Record<Need, string> = {
  commit: 'mlflow.set_tag("mlflow.source.git.commit", commit)',
  data: 'mlflow.log_input(mlflow.data.from_pandas(frame, name="train"), context="training")',
  params: 'mlflow.log_params({"learning_rate": 0.1})',
  environment: 'mlflow.log_artifact("requirements.txt")',
};
