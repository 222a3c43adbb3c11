import { extent, linearScale } from '@/lib/chart/scale';
import { summarize } from '@/lib/chart/summary';
import { shortNumber } from '@/lib/chart/ticks';
import { t } from '../words';
import styles from './Spark.module.css';

export interface SparkProps {
  label: string;
  values: readonly (number | null)[];
  width?: number;
  height?: number;
  format?: (value: number) => string;
}

/** A line as small as a word. Gaps stay gaps. */
export function Spark({
  label,
  values,
  width = 96,
  height = 20,
  format = shortNumber,
}: SparkProps) {
  const range = extent(values);
  const found = summarize(values);
  if (!range || !found) return null;
  const across = linearScale({ low: 0, high: Math.max(1, values.length - 1) }, 2, width - 2);
  const up = linearScale(range, height - 3, 3);
  let pen = 'M';
  const path = values.map((value, index) => {
    if (value === null || !Number.isFinite(value)) {
      pen = 'M';
      return '';
    }
    const point = `${pen}${across(index).toFixed(1)} ${up(value).toFixed(1)}`;
    pen = 'L';
    return point;
  });
  const summary = t('chartSummary', {
    series: label,
    first: format(found.first),
    last: format(found.last),
    min: format(found.min),
    max: format(found.max),
  });
  return (
    <svg role="img" aria-label={summary} width={width} height={height} className={styles.spark}>
      <title>{summary}</title>
      <path d={path.join('')} />
      <circle cx={across(values.length - 1)} cy={up(found.last)} r={2} />
    </svg>
  );
}
