import { figure } from '@/lib/figure';
import { runStatusWords } from '@/lib/runStatus';
import { Link } from '@/ui/Link/Link';
import styles from '../hypotheses.module.css';
import { t } from '../hypothesisText';
import type { HypothesisProps } from './HypothesisPanel';

export function HypothesisRuns({ engagement, hypothesis }: HypothesisProps) {
  const { key, runs, metric } = hypothesis;
  const { workspace, handle } = engagement;
  if (runs.length === 0) return <p className={styles.quiet}>{t('noRuns', { key })}</p>;
  return (
    <table className={styles.table}>
      <caption>{t('runs', { count: runs.length })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('run')}</th>
          <th scope="col">{t('status')}</th>
          <th scope="col" className={styles.number}>
            {metric}
          </th>
        </tr>
      </thead>
      <tbody>
        {runs.map(({ id, name, status, value }) => (
          <tr key={id}>
            <th scope="row">
              <Link to="/w/$workspace/e/$handle/runs/$run" params={{ workspace, handle, run: id }}>
                {name}
              </Link>
            </th>
            <td>{runStatusWords(status)}</td>
            <td className={styles.number}>{value === undefined ? t('noValue') : figure(value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
