import type { LineChartProps } from './LineChart';
import styles from './LineChart.module.css';

interface ChartTableProps extends Pick<LineChartProps, 'title' | 'x' | 'series' | 'xLabel'> {
  formatX: (value: number) => string;
  format: (value: number) => string;
}

const most = 200;

/** Evenly chosen rows when there are too many to read; the first and the last are always among them. */
function chosenRows(count: number): number[] {
  if (count <= most) return Array.from({ length: count }, (_, index) => index);
  return Array.from({ length: most }, (_, index) => Math.round((index * (count - 1)) / (most - 1)));
}

export function ChartTable({ title, x, series, xLabel, formatX, format }: ChartTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={title}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{xLabel}</th>
            {series.map((one) => (
              <th key={one.label} scope="col">
                {one.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {chosenRows(x.length).map((row) => (
            <tr key={row}>
              <th scope="row">{formatX(x[row] ?? 0)}</th>
              {series.map((one) => {
                const value = one.values[row];
                return (
                  <td key={one.label}>
                    {value === null || value === undefined ? '–' : format(value)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
