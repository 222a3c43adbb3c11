import type { RunView } from '@/api/runs';
import { figure } from '@/lib/figure';
import styles from '../run.module.css';
import { t } from '../text/run';

export function Values({ metrics }: { metrics: RunView['metrics'] }) {
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t('latest')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('metric')}</th>
          <th scope="col" className={styles.number}>
            {t('value')}
          </th>
          <th scope="col" className={styles.number}>
            {t('atStep')}
          </th>
        </tr>
      </thead>
      <tbody>
        {metrics.map(({ key, value, step }) => (
          <tr key={key}>
            <th scope="row">{key}</th>
            <td className={styles.number}>
              <b>{figure(value)}</b>
            </td>
            <td className={styles.number}>{step}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
