import { Panel } from '@/ui/Panel/Panel';
import { Status } from '@/ui/Status/Status';
import { Time } from '@/ui/Time/Time';
import { counted, countText } from '../../logic/purge';
import { goesOn, type Purge } from '../../purgeQueries';
import styles from '../../storage.module.css';
import { t } from '../../text/storage';

/** Every purge with who asked for it and what it took, newest first. */
export function History({ purges }: { purges: readonly Purge[] }) {
  if (purges.length === 0)
    return (
      <Panel title={t('history')}>
        <p className={styles.quiet}>{t('noHistory')}</p>
      </Panel>
    );
  return (
    <Panel title={t('history')} flush>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label={t('purges')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('asked')}</th>
              <th scope="col">{t('by')}</th>
              {counted.map((what) => (
                <th key={what} scope="col" className={styles.number}>
                  {t(what)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {purges.map((purge) => (
              <tr key={purge.id}>
                <th scope="row">
                  <Time at={purge.asked_at} />{' '}
                  {goesOn(purge) && <Status kind="info">{t('stillGoing')}</Status>}
                </th>
                <td>{purge.asked_by}</td>
                {counted.map((what) => (
                  <td key={what} className={styles.number}>
                    {countText(purge.counts, what)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Panel>
  );
}
