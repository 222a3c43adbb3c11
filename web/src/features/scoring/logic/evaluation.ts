// What a sealed evaluation is about, in the words and figures the page shows.
import type { Brief, Evaluation, Metric, ScoreMetric, Task } from '../queries';
import { t } from '../text';

/** In the order a person looks for them: the usual case first. */
export const tasks: readonly Task[] = [
  'binary',
  'multiclass',
  'multilabel',
  'regression',
  'forecasting',
  'ranking',
];

/** "0 to 1", "0 and up". */
export function rangeText({ lowest, highest }: Metric): string {
  if (lowest !== undefined && highest !== undefined)
    return t('rangeBoth', { low: lowest, high: highest });
  return highest === undefined
    ? t('rangeFrom', { low: lowest ?? 0 })
    : t('rangeUpTo', { high: highest });
}

/** A deadline is a day: it ends when the day does, here. */
export function endOfDay(day: string | null): string | undefined {
  return day === null ? undefined : new Date(`${day}T23:59:59`).toISOString();
}

export function dayOf(at: string | undefined): string | null {
  if (at === undefined) return null;
  const date = new Date(at);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

export interface CriterionChoice {
  id: string;
  /** "f1 ≥ 0.93 on samples". */
  text: string;
  /** The metric it names, where the server can compute it. */
  metric: ScoreMetric | null;
}

/** The criteria that sealed labels may decide: measured, and not left to the expert's own runs. */
export function criteriaOf(
  { criteria = [], metrics: known = [] }: Brief,
  computed: readonly Metric[],
): CriterionChoice[] {
  return criteria.flatMap(({ id, kind = 'metric', on, metric, op, value }) => {
    if (!id || kind !== 'metric' || on === 'run') return [];
    const technical = known.find((one) => one.id === metric)?.technical;
    const name = technical?.name || metric || id;
    const threshold = op && value !== undefined ? ` ${sign(op)} ${value}` : '';
    return [{ id, text: `${name}${threshold}`, metric: metricNamed(name, computed) }];
  });
}

/** "F1-score" and "ROC AUC" are metrics the server knows; "answer quality" is not. */
export function metricNamed(name: string, computed: readonly Metric[]): ScoreMetric | null {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, '');
  const spellings: Record<string, ScoreMetric> = {
    f1score: 'f1',
    auc: 'roc_auc',
    rocauc: 'roc_auc',
  };
  const wanted = plain(name);
  const known = computed.find((one) => wanted === plain(one.metric) || wanted === plain(one.title));
  return known?.metric ?? spellings[wanted] ?? null;
}

export function sign(op: string): string {
  return op === '>=' ? '≥' : op === '<=' ? '≤' : op;
}

/** The command with which anybody who has the two files gets the same figures. */
export function recompute(evaluation: Evaluation): string {
  const { metric, task, parameter, positive_label, public_share_bp, salt, digest } = evaluation;
  return [
    `tenon score --metric ${metric} --task ${task}`,
    parameter === undefined ? '' : `--parameter ${parameter}`,
    positive_label === undefined ? '' : `--positive ${quoted(positive_label)}`,
    `--public-share ${public_share_bp}`,
    `--salt ${salt ?? ''}`,
    `--digest ${digest ?? ''}`,
    '--interval',
    'labels.csv predictions.csv',
  ]
    .filter(Boolean)
    .join(' \\\n  ');
}

const quoted = (text: string) =>
  /^[\w.-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
