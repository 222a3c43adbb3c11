import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { problemProps } from '@/api/problem';
import type { RunView } from '@/api/runs';
import { LineChart } from '@/ui/LineChart/LineChart';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { drawCurve } from '../logic/curve';
import { curveOptions } from '../queries';
import styles from '../run.module.css';
import { t } from '../text/run';

type Metric = RunView['metrics'][number];

const buckets = 500;

/** A curve for every metric that was logged over steps; one logged once is a value, not a line. */
export function Curves(props: { engagement: string; run: string; metrics: readonly Metric[] }) {
  const { engagement, run, metrics } = props;
  const grown = metrics.filter(({ step }) => step > 0);
  if (grown.length === 0) return null;
  return (
    <div className={styles.curves}>
      {grown.map((metric) => (
        <InView key={metric.key}>
          <OneCurve engagement={engagement} run={run} metric={metric} />
        </InView>
      ))}
    </div>
  );
}

function OneCurve(props: { engagement: string; run: string; metric: Metric }) {
  const { engagement, run, metric } = props;
  const curve = useQuery(
    curveOptions(engagement, run, metric.key, `${metric.step} ${metric.at_ms}`, buckets),
  );
  const drawn = useMemo(() => curve.data && drawCurve(curve.data), [curve.data]);
  const series = useMemo(
    () =>
      drawn?.lines.map(({ line, values }) => ({
        label: line === 'value' ? metric.key : t(line),
        values,
      })) ?? [],
    [drawn, metric.key],
  );
  if (curve.isError)
    return <ProblemState {...problemProps(curve.error)} onRetry={() => void curve.refetch()} />;
  if (!drawn) return null;
  return (
    <LineChart title={metric.key} x={drawn.x} xLabel={t('step')} series={series} height={180} />
  );
}

/** Keeps the room of a chart and draws it when it comes into view: a run may have hundreds. */
function InView({ children }: { children: React.ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (seen || !place.current) return;
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
      },
      { rootMargin: '300px' },
    );
    watch.observe(place.current);
    return () => watch.disconnect();
  }, [seen]);
  return (
    <div ref={place} className={styles.curve}>
      {seen && children}
    </div>
  );
}
