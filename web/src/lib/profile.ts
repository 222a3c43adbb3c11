// A profile of a table as facts, and what of it can be drawn. No React, so that both the client's page and
// an invitation can show the same.
import type { Bin } from './chart/buckets';

export interface NumberFacts {
  count: number;
  min: number;
  max: number;
  mean: number;
  standard_deviation: number;
  quantiles: readonly { share: number; value: number }[];
  quantile_rank_error: number;
  /** Not among the count above. */
  infinite: number;
  outliers?: OutlierFacts;
  /** Bins of one width, without the outliers; empty in profiles from before they were counted. */
  histogram: readonly Bin[];
}

export interface OutlierFacts {
  low_fence: number;
  high_fence: number;
  below: number;
  above: number;
  share: number;
  /** How far the share may be off; 0 is exact. */
  share_error: number;
}

export interface TimelineFacts {
  bucket_seconds: number;
  /** The usual distance between moments; 0 where they are too few to tell. */
  step_seconds: number;
  gaps_count: number;
  /** The longest ones. */
  gaps: readonly { from: string; to: string; seconds: number; steps: number }[];
  histogram: readonly { from: string; count: number }[];
}

export interface DateFacts {
  earliest: string;
  latest: string;
  formats: readonly { format: string; count: number }[];
  is_day_first_unclear: boolean;
  timeline?: TimelineFacts;
}

export interface ColumnFacts {
  name: string;
  type: string;
  /** Of the values present, how many fit the type. */
  type_share: number;
  present: number;
  missing: number;
  missing_spellings: readonly { spelling: string; count: number }[];
  distinct: number;
  is_distinct_exact: boolean;
  distinct_error: number;
  is_constant: boolean;
  is_key_candidate: boolean;
  numbers?: NumberFacts;
  dates?: DateFacts;
  lengths?: { min: number; mean: number; max: number };
  top_values: readonly { value: string; count: number }[];
  /** Each count may be short by this; 0 is exact. */
  top_count_shortfall_max: number;
  /** Of the values present, how many are the most frequent one. */
  top_share?: number;
  sensitivity: 'none_found' | 'personal' | 'sensitive';
  sensitivity_reasons: readonly string[];
}

export interface LabelFacts {
  column: string;
  is_guessed: boolean;
  is_number: boolean;
  missing: number;
  classes_count: number;
  classes: readonly { value: string; count: number; share: number }[];
  /** Of the rarest class. */
  minority_count: number;
  minority_share: number;
}

export interface LeakageFacts {
  rows_judged: number;
  /** Share of rows that guessing the most frequent class gets right. */
  baseline: number;
  suspects: readonly { column: string; accuracy: number; errors_avoided: number }[];
}

export interface ProfileFacts {
  /** CSV where it is not said. */
  format?: string;
  delimiter: string;
  rows: number;
  rows_profiled: number;
  ragged_rows: number;
  unreadable_rows: number;
  row_problems: readonly string[];
  duplicate_rows: number;
  is_duplicates_exact: boolean;
  duplicates_sample_one_in: number;
  cells_missing: number;
  columns: readonly ColumnFacts[];
  label?: LabelFacts;
  leakage?: LeakageFacts;
  findings: readonly { code: string; column: string; sentence: string }[];
}

export type Distribution =
  | { kind: 'hidden' }
  | { kind: 'empty' }
  | { kind: 'unique' }
  | { kind: 'bins'; bins: readonly Bin[]; isEstimated: boolean }
  | { kind: 'values'; values: { value: string; count: number }[]; others: number }
  | { kind: 'days'; from: string; to: string; bins: Bin[] };

const fewValues = 12;
const binCount = 12;

/** What can be shown of a column's values, given what the server let us see. */
export function distributionOf(column: ColumnFacts): Distribution {
  const { present, distinct, numbers, dates, top_values: top } = column;
  if (present === 0) return { kind: 'empty' };
  if (isHidden(column)) return { kind: 'hidden' };
  if (dates)
    return { kind: 'days', from: dates.earliest, to: dates.latest, bins: timeBins(dates.timeline) };
  if (numbers && distinct > fewValues) {
    return numbers.histogram.length > 0
      ? { kind: 'bins', bins: numbers.histogram, isEstimated: false }
      : { kind: 'bins', bins: binsOf(numbers, binCount), isEstimated: true };
  }
  if (column.is_key_candidate) return { kind: 'unique' };
  const values = top.slice(0, fewValues);
  const counted = values.reduce((sum, { count }) => sum + count, 0);
  return { kind: 'values', values: [...values], others: Math.max(0, present - counted) };
}

/** Values of personal columns do not leave the server for anybody but the client. */
export function isHidden({ sensitivity, present, numbers, dates, top_values }: ColumnFacts) {
  return (
    sensitivity !== 'none_found' && present > 0 && !numbers && !dates && top_values.length === 0
  );
}

/** A day or a moment as it stands in a profile, in milliseconds; zones were left aside there. */
export function momentOf(text: string): number {
  return Date.parse(text.length > 10 ? `${text}Z` : `${text}T00:00:00Z`);
}

/** The bins of a time line in milliseconds. Each reaches to the next; the last is as wide as the others. */
export function timeBins(timeline: TimelineFacts | undefined): Bin[] {
  if (!timeline) return [];
  const starts = timeline.histogram.map(({ from }) => momentOf(from));
  if (starts.some(Number.isNaN)) return [];
  const [first = 0, second] = starts;
  const width = second === undefined ? timeline.bucket_seconds * 1000 : second - first;
  return timeline.histogram.map(({ count }, index) => {
    const from = starts[index] ?? 0;
    return { from, to: from + width, count };
  });
}

/**
 * Equal bins between least and most. The quantiles are points on the curve of how many values lie below;
 * between them it is taken as straight, so the counts are estimates.
 */
export function binsOf(
  { count, min, max, quantiles }: Pick<NumberFacts, 'count' | 'min' | 'max' | 'quantiles'>,
  bins: number,
): Bin[] {
  if (count === 0) return [];
  if (min === max) return [{ from: min, to: max, count }];
  const points = [{ share: 0, value: min }, ...quantiles, { share: 1, value: max }];
  const step = (max - min) / bins;
  const edge = (index: number) => (index === bins ? max : min + index * step);
  const below = Array.from({ length: bins + 1 }, (_, index) =>
    Math.round(count * shareBelow(points, edge(index))),
  );
  return Array.from({ length: bins }, (_, index) => ({
    from: edge(index),
    to: edge(index + 1),
    count: (below[index + 1] ?? 0) - (below[index] ?? 0),
  }));
}

function shareBelow(points: readonly { share: number; value: number }[], at: number): number {
  const last = points.at(-1);
  if (!last || at >= last.value) return 1;
  const next = points.findIndex(({ value }) => value > at);
  const after = points[next];
  const before = points[next - 1];
  if (!after || !before) return 0;
  const way = (at - before.value) / (after.value - before.value);
  return before.share + way * (after.share - before.share);
}

/** A part of a whole in percent, with one digit where it matters; a little is never shown as nothing. */
export function percentOf(part: number, whole: number): string {
  if (whole <= 0 || part <= 0) return '0 %';
  const share = (part / whole) * 100;
  if (share < 0.1) return '< 0.1 %';
  if (share > 99.9 && part < whole) return '> 99.9 %';
  return `${share >= 10 ? Math.round(share) : Math.round(share * 10) / 10} %`;
}
