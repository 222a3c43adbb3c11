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
  /** Values below the axis; round numbers where none are given. */
  marks?: readonly number[];
  /** What the picture says, in a sentence. */
  summary?: string;
}

const width = 360;
const height = 140;
const foot = 20;
const edge = 24;

export function Histogram({
  label,
  values,
  bins,
  count = 20,
  format = shortNumber,
  marks,
  summary,
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
        {(marks ?? ticks(range.low, range.high, 5)).map((mark) => {
          const x = flat ? width / 2 : across(mark);
          return (
            <text key={mark} x={x} y={height - 5} textAnchor={anchorAt(x)}>
              {format(mark)}
            </text>
          );
        })}
      </svg>
      {summary && <p className={styles.summary}>{summary}</p>}
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

/** Words at the edges stay inside the picture. */
function anchorAt(x: number): 'start' | 'middle' | 'end' {
  if (x < edge) return 'start';
  return x > width - edge ? 'end' : 'middle';
}
