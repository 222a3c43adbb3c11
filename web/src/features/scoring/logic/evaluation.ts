// What a sealed evaluation is about, in the words and figures the page shows.
import type { Brief, Evaluation, ScoreMetric, Submission } from '../queries';

export const metrics: readonly ScoreMetric[] = [
  'accuracy',
  'precision',
  'recall',
  'f1',
  'roc_auc',
  'mae',
  'rmse',
];

/** Errors compare numbers and are better when small; the others compare two classes. */
export const isError = (metric: ScoreMetric) => metric === 'mae' || metric === 'rmse';

export interface CriterionChoice {
  id: string;
  /** "f1 ≥ 0.93 on samples". */
  text: string;
  /** The metric it names, where the server can compute it. */
  metric: ScoreMetric | null;
}

/** The criteria that sealed labels may decide: measured, and not left to the expert's own runs. */
export function criteriaOf({ criteria = [], metrics: known = [] }: Brief): CriterionChoice[] {
  return criteria.flatMap(({ id, kind = 'metric', on, metric, op, value }) => {
    if (!id || kind !== 'metric' || on === 'run') return [];
    const technical = known.find((one) => one.id === metric)?.technical;
    const name = technical?.name || metric || id;
    const threshold = op && value !== undefined ? ` ${sign(op)} ${value}` : '';
    return [{ id, text: `${name}${threshold}`, metric: metricNamed(name) }];
  });
}

/** "F1-score" and "ROC AUC" are metrics the server knows; "answer quality" is not. */
export function metricNamed(name: string): ScoreMetric | null {
  const plain = name.toLowerCase().replace(/[^a-z0-9]+/g, '');
  const spellings: Record<string, ScoreMetric> = {
    f1score: 'f1',
    auc: 'roc_auc',
    rocauc: 'roc_auc',
  };
  return metrics.find((metric) => metric === plain) ?? spellings[plain] ?? null;
}

export function sign(op: string): string {
  return op === '>=' ? '≥' : op === '<=' ? '≤' : op;
}

/** The submission that decides, once the private scores are open; of two equal ones the earlier. */
export function bestOf({ metric, submissions }: Evaluation): Submission | null {
  let best: Submission | null = null;
  for (const one of submissions) {
    const [next, top] = [one.private_score, best?.private_score];
    if (next === undefined) continue;
    if (top === undefined || (isError(metric) ? next < top : next > top)) best = one;
  }
  return best;
}

/** The command with which anybody who has the two files gets the same figures. */
export function recompute(evaluation: Evaluation): string {
  const { metric, positive_label, public_share_bp, salt, digest } = evaluation;
  return [
    `tenon score --metric ${metric}`,
    positive_label === undefined ? '' : `--positive ${quoted(positive_label)}`,
    `--public-share ${public_share_bp}`,
    `--salt ${salt ?? ''}`,
    `--digest ${digest ?? ''}`,
    'labels.csv predictions.csv',
  ]
    .filter(Boolean)
    .join(' \\\n  ');
}

const quoted = (text: string) =>
  /^[\w.-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
