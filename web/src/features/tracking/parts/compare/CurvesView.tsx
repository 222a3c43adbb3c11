import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { problemProps } from '@/api/problem';
import { hasEnded } from '@/api/runs';
import { figure } from '@/lib/figure';
import { absoluteTime } from '@/lib/time';
import { colorOf } from '@/ui/LineChart/colors';
import { LineChart, type Series } from '@/ui/LineChart/LineChart';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Segmented } from '@/ui/Segmented/Segmented';
import { Select } from '@/ui/Select/Select';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { Slider } from '@/ui/Slider/Slider';
import { Switch } from '@/ui/Switch/Switch';
import styles from '../../compare.module.css';
import { align, valueAt, type XAxis } from '../../logic/curves';
import { readWeight } from '../../logic/search';
import { curvesOptions } from '../../queries';
import { t } from '../../text/compare';
import type { ViewProps } from './Compare';

const often = 3000;
/** A screen of pixels for a few runs; with many, a line of a few hundred points is as fine as it is drawn. */
const bucketsFor = (runs: number) => (runs <= 20 ? 700 : 300);

export function CurvesView({ engagement, table, rows, search, onSearch }: ViewProps) {
  const metrics = rows.filter(({ kind }) => kind === 'metrics').map(({ key }) => key);
  const usual = metrics.find((key) => !key.startsWith('system/')) ?? metrics[0];
  const metric = search.metric && metrics.includes(search.metric) ? search.metric : usual;
  const axis: XAxis = search.axis ?? 'step';
  const weight = readWeight(search.smooth);
  const logarithmic = search.log === 'yes';
  const curves = useQuery({
    ...curvesOptions(engagement.id, {
      runs: table.ids,
      keys: metric ? [metric] : [],
      buckets: bucketsFor(table.ids.length),
      along: axis === 'step' ? 'step' : 'time',
    }),
    enabled: metric !== undefined,
    refetchInterval: table.statuses.some((status) => !hasEnded(status)) ? often : false,
  });
  const [at, setAt] = useState<number | null>(null);
  const drawn = useMemo(
    () => curves.data && align(curves.data.curves, axis, weight, logarithmic),
    [curves.data, axis, weight, logarithmic],
  );
  const series = useMemo((): Series[] => {
    const names = new Map(table.ids.map((id, place) => [id, table.names[place] ?? id]));
    const labels = uniqueLabels(
      (curves.data?.curves ?? []).map(({ run }) => names.get(run) ?? run),
    );
    return labels.map((label, place) => ({ label, values: drawn?.values[place] ?? [] }));
  }, [curves.data, drawn, table]);
  if (!metric) return <p>{t('noMetrics')}</p>;
  return (
    <div className={styles.view}>
      <div className={styles.controls}>
        <Select
          label={t('metric')}
          value={metric}
          options={metrics.map((key) => ({ value: key, label: key }))}
          onChange={(key) => onSearch({ metric: key })}
        />
        <Segmented<XAxis>
          label={t('axis')}
          value={axis}
          options={(['step', 'time', 'relative'] as const).map((value) => ({
            value,
            label: t(`axis_${value}`),
          }))}
          onChange={(next) => onSearch({ axis: next === 'step' ? undefined : next })}
        />
        <Slider
          label={t('smoothing')}
          min={0}
          max={0.99}
          step={0.01}
          value={weight}
          words={weight === 0 ? t('off') : weight.toFixed(2)}
          onChange={(next) => onSearch({ smooth: next === 0 ? undefined : String(next) })}
        />
        <Switch
          label={t('logarithmic')}
          checked={logarithmic}
          onChange={(on) => onSearch({ log: on ? 'yes' : undefined })}
        />
      </div>
      {curves.isPending && <Skeleton lines={6} />}
      {curves.isError && (
        <ProblemState {...problemProps(curves.error)} onRetry={() => void curves.refetch()} />
      )}
      {drawn && series.length === 0 && <p>{t('noPoints')}</p>}
      {drawn && series.length > 0 && (
        <div className={styles.chart}>
          <LineChart
            title={metric}
            x={drawn.x}
            series={series}
            xLabel={t(`axisLabel_${axis}`)}
            xKind={axis === 'time' ? 'time' : 'number'}
            height={420}
            joined
            logarithmic={logarithmic}
            readBy={setAt}
          />
          <Readings
            at={at ?? drawn.x.length - 1}
            where={whereText(drawn.x[at ?? drawn.x.length - 1], axis)}
            series={series}
          />
        </div>
      )}
      <p className={styles.quiet}>
        {weight > 0 && t('smoothed', { weight: weight.toFixed(2) })} {t('curvesNote')}
      </p>
    </div>
  );
}

const whereText = (place: number | undefined, axis: XAxis) => {
  if (place === undefined) return '';
  const text = axis === 'time' ? absoluteTime(new Date(place).toISOString()) : figure(place);
  return `${t(`axisLabel_${axis}`)} ${text}`;
};

/** Every line's value under the cursor, the greatest first: the legend of two hundred lines. */
function Readings(props: { at: number; where: string; series: readonly Series[] }) {
  const { at, where, series } = props;
  const readings = series
    .map(({ label, values }, index) => ({ label, index, value: valueAt(values, at) }))
    .sort((a, b) => (b.value ?? Number.NEGATIVE_INFINITY) - (a.value ?? Number.NEGATIVE_INFINITY));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.readings} tabIndex={0} aria-label={t('readings')}>
      <table>
        <caption>{where}</caption>
        <tbody>
          {readings.map(({ label, index, value }) => (
            <tr key={label}>
              <th scope="row">
                <span
                  className={styles.swatch}
                  style={{ background: `var(--${colorOf(series, index)})` }}
                />
                {label}
              </th>
              <td>{value === null ? '–' : figure(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Runs may share a name; lines may not. */
function uniqueLabels(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}
