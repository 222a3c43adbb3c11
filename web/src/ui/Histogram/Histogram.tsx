import { type Bin, histogram } from '@/lib/chart/buckets';
import { linearScale } from '@/lib/chart/scale';
import { shortNumber, ticks } from '@/lib/chart/ticks';
import { t } from '../words';
import styles from './Histogram.module.css';

export interface HistogramProps {
  label: string;
  /** Either raw values or the server's bins. */
  values?: ArrayLike<number>;
  bins?: readonly Bin[];
  count?: number;
  format?: (value: number) => string;
}

const width = 360;
const height = 140;
const foot = 20;

export function Histogram({
  label,
  values,
  bins,
  count = 20,
  format = shortNumber,
}: HistogramProps) {
  const drawn = bins ?? histogram(values ?? [], count);
  const first = drawn[0];
  const last = drawn.at(-1);
  if (!first || !last) return <p className={styles.empty}>{t('chartEmpty')}</p>;
  const range = { low: first.from, high: last.to };
  const across = linearScale(range, 0, width);
  const up = linearScale(
    { low: 0, high: Math.max(1, ...drawn.map((bin) => bin.count)) },
    height - foot,
    4,
  );
  const flat = range.low === range.high;
  return (
    <figure className={styles.histogram}>
      <figcaption>{label}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {drawn.map((bin) => {
          const left = flat ? width / 2 - 8 : across(bin.from) + 0.5;
          const wide = flat ? 16 : Math.max(1, across(bin.to) - across(bin.from) - 1);
          return (
            <rect
              key={bin.from}
              x={left}
              y={up(bin.count)}
              width={wide}
              height={height - foot - up(bin.count)}
            />
          );
        })}
        <line x1={0} x2={width} y1={height - foot} y2={height - foot} />
        {ticks(range.low, range.high, 5).map((tick) => (
          <text key={tick} x={Math.max(10, Math.min(width - 10, across(tick)))} y={height - 5}>
            {format(tick)}
          </text>
        ))}
      </svg>
      <details className={styles.more}>
        <summary>{t('showTable')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('binFrom')}</th>
              <th scope="col">{t('binTo')}</th>
              <th scope="col">{t('binCount')}</th>
            </tr>
          </thead>
          <tbody>
            {drawn.map((bin) => (
              <tr key={bin.from}>
                <td>{format(bin.from)}</td>
                <td>{format(bin.to)}</td>
                <td>{bin.count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
