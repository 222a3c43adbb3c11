// What a line says in words, for readers who do not see it.
export interface SeriesSummary {
  first: number;
  last: number;
  min: number;
  max: number;
  /** Position of the smallest and largest value. */
  minAt: number;
  maxAt: number;
  count: number;
}

export function summarize(values: readonly (number | null)[]): SeriesSummary | null {
  let summary: SeriesSummary | null = null;
  values.forEach((value, index) => {
    if (value === null || !Number.isFinite(value)) return;
    if (!summary) {
      summary = {
        first: value,
        last: value,
        min: value,
        max: value,
        minAt: index,
        maxAt: index,
        count: 1,
      };
      return;
    }
    summary.last = value;
    summary.count++;
    if (value < summary.min) [summary.min, summary.minAt] = [value, index];
    if (value > summary.max) [summary.max, summary.maxAt] = [value, index];
  });
  return summary;
}
