import { useId, useMemo, useState } from 'react';
import { summarize } from '@/lib/chart/summary';
import { shortNumber } from '@/lib/chart/ticks';
import { figure } from '@/lib/figure';
import { absoluteTime } from '@/lib/time';
import { Button } from '../Button/Button';
import { t } from '../words';
import { ChartTable } from './ChartTable';
import { colorOf } from './colors';
import styles from './LineChart.module.css';
import { Plot } from './Plot';

export interface Series {
  label: string;
  /** One value per x; null is a gap, never zero. */
  values: readonly (number | null)[];
  /** Goes with another line, as a range goes with its value: thin, and without a colour of its own. */
  faint?: boolean;
}

export interface LineChartProps {
  title: string;
  /** Ascending. Milliseconds since 1970 when `xKind` is `time`. */
  x: readonly number[];
  series: readonly Series[];
  xLabel: string;
  xKind?: 'number' | 'time';
  format?: (value: number) => string;
  height?: number;
  /** Where each line continues over places at which it has no value: lines that share an axis and no places. */
  joined?: boolean;
  logarithmic?: boolean;
  /** Whoever draws many lines says itself what stands under the cursor. */
  readBy?: (at: number | null) => void;
}

/** More than this nobody listens to; the table has them all. */
const spoken = 8;

export function LineChart(props: LineChartProps) {
  const { title, x, series, xLabel, xKind = 'number', format = shortNumber, height = 220 } = props;
  const { joined = false, logarithmic = false, readBy } = props;
  const id = useId();
  const [table, setTable] = useState(false);
  const [at, setPlace] = useState<number | null>(null);
  const setAt = (place: number | null) => {
    setPlace(place);
    readBy?.(place);
  };
  const formatX =
    xKind === 'time' ? (value: number) => absoluteTime(new Date(value).toISOString()) : figure;
  const summary = useMemo(
    () =>
      series
        .slice(0, spoken)
        .map((one) => sentence(one, format))
        .join(' '),
    [series, format],
  );
  const shown = at ?? x.length - 1;
  const here = x[shown];
  if (here === undefined) return <p className={styles.empty}>{t('chartEmpty')}</p>;
  return (
    <figure className={styles.chart} aria-labelledby={id}>
      <figcaption className={styles.head}>
        <span id={id} className={styles.title}>
          {title}
        </span>
        <Button variant="quiet" onClick={() => setTable(!table)}>
          {table ? t('showChart') : t('showTable')}
        </Button>
      </figcaption>
      <p className="visually-hidden">{summary}</p>
      {table ? (
        <ChartTable {...{ title, x, series, xLabel, formatX, format }} />
      ) : (
        <>
          <div
            role="slider"
            tabIndex={0}
            className={styles.plot}
            aria-label={t('chartCursor', { title })}
            aria-valuemin={0}
            aria-valuemax={x.length - 1}
            aria-valuenow={shown}
            aria-valuetext={readout(shown)}
            onKeyDown={(event) => {
              const far = Math.max(1, Math.round(x.length / 10));
              const steps: Record<string, number> = {
                ArrowLeft: shown - 1,
                ArrowRight: shown + 1,
                ArrowDown: shown - 1,
                ArrowUp: shown + 1,
                PageDown: shown - far,
                PageUp: shown + far,
                Home: 0,
                End: x.length - 1,
              };
              const next = steps[event.key];
              if (next === undefined) return;
              event.preventDefault();
              setAt(Math.max(0, Math.min(x.length - 1, next)));
            }}
          >
            <Plot
              {...{ x, series, xKind, height, format, joined, logarithmic }}
              cursor={at}
              onCursor={setAt}
            />
          </div>
          {!readBy && (
            <p className={styles.legend} aria-hidden="true">
              <span className={styles.where}>
                {xLabel} {formatX(here)}
              </span>
              {series.map((one, index) => (
                <span key={one.label} className={styles.entry}>
                  <span
                    className={styles.swatch}
                    style={{ background: `var(--${colorOf(series, index)})` }}
                  />
                  {one.label} <b>{valueText(one.values[shown])}</b>
                </span>
              ))}
            </p>
          )}
        </>
      )}
    </figure>
  );

  function valueText(value: number | null | undefined): string {
    return value === null || value === undefined ? '–' : format(value);
  }

  function readout(position: number): string {
    const values = series
      .slice(0, spoken)
      .map((one) => `${one.label} ${valueText(one.values[position])}`);
    return [`${xLabel} ${formatX(x[position] ?? 0)}`, ...values].join(', ');
  }
}

function sentence({ label, values }: Series, format: (value: number) => string): string {
  const found = summarize(values);
  if (!found) return '';
  const { first, last, min, max } = found;
  return t('chartSummary', {
    series: label,
    first: format(first),
    last: format(last),
    min: format(min),
    max: format(max),
  });
}
