import type { Series } from './LineChart';

/** The token of a line's colour. */
export function colorOf(series: readonly Series[], index: number): string {
  if (series[index]?.faint) return 'line-strong';
  return `chart-${(series.slice(0, index).filter(({ faint }) => !faint).length % 8) + 1}`;
}
