import { useQuery } from '@tanstack/react-query';
import styles from '../evaluations.module.css';
import { rangeText } from '../logic/evaluation';
import { type Evaluation, metricsOptions } from '../queries';
import { t } from '../text';

/** What the figure means, for whoever does not measure every day. */
export function MetricMeaning({ evaluation }: { evaluation: Evaluation }) {
  const metrics = useQuery(metricsOptions());
  const metric = metrics.data?.metrics.find((one) => one.metric === evaluation.metric);
  if (!metric) return null;
  const { meaning, formula, better, parameter } = metric;
  return (
    <p>
      {meaning}{' '}
      <span className={styles.quiet}>
        {t(better === 'lower' ? 'lowerBetter' : 'higherBetter')}, {rangeText(metric)}.
        {parameter && ` ${parameter.name} = ${evaluation.parameter ?? parameter.fallback}.`}
      </span>
      <code className={styles.note}>{formula}</code>
    </p>
  );
}
