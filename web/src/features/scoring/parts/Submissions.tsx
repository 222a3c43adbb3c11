import { figure } from '@/lib/figure';
import { Origin } from '@/ui/Origin/Origin';
import { Status } from '@/ui/Status/Status';
import { Time } from '@/ui/Time/Time';
import styles from '../evaluations.module.css';
import { bestOf } from '../logic/evaluation';
import type { Evaluation } from '../queries';
import { t } from '../text';

export function Submissions({ evaluation }: { evaluation: Evaluation }) {
  const { name, submissions, state } = evaluation;
  if (submissions.length === 0) return <p className={styles.quiet}>{t('noSubmissions')}</p>;
  const best = bestOf(evaluation);
  return (
    <div className={styles.submissions}>
      <header>
        <h3>{t('submissions')}</h3>
        <Origin by="server" />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label={t('submissionsTo', { name })}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('number')}</th>
              <th scope="col">{t('at')}</th>
              <th scope="col">{t('by')}</th>
              <th scope="col">{t('file')}</th>
              <th scope="col" className={styles.figure}>
                {t('publicScore')}
              </th>
              <th scope="col" className={styles.figure}>
                {t('privateScore')}
              </th>
            </tr>
          </thead>
          <tbody>
            {submissions.map((one) => (
              <tr key={one.id} data-best={one === best || undefined}>
                <th scope="row">
                  {one.number} {one === best && <Status kind="info">{t('best')}</Status>}
                </th>
                <td>
                  <Time at={one.submitted_at} />
                </td>
                <td>{one.submitted_by}</td>
                <td>
                  <code title={one.sha256}>{one.sha256.slice(0, 8)}</code>
                </td>
                <td className={styles.figure}>
                  {one.public_score === undefined ? t('noScore') : figure(one.public_score)}
                  {one.public_note && <span className={styles.note}>{one.public_note}</span>}
                </td>
                <td className={state === 'revealed' ? styles.decides : styles.closed}>
                  {one.private_score === undefined ? t('stillSealed') : figure(one.private_score)}
                  {one.private_note && <span className={styles.note}>{one.private_note}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
