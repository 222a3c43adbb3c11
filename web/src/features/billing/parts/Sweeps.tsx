import { Money } from '@/ui/Money/Money';
import { Panel } from '@/ui/Panel/Panel';
import styles from '../compute.module.css';
import type { Compute } from '../queries';
import { t } from '../text';

/** What running searches will still cost. */
export function Sweeps({ compute: { sweeps } }: { compute: Compute }) {
  if (sweeps.length === 0) return null;
  return (
    <Panel title={t('sweeps')} note={t('sweepsNote')} flush>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label={t('sweeps')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('sweep')}</th>
              <th scope="col" className={styles.number}>
                {t('trials')}
              </th>
              <th scope="col" className={styles.number}>
                {t('spent')}
              </th>
              <th scope="col" className={styles.number}>
                {t('toCome')}
              </th>
            </tr>
          </thead>
          <tbody>
            {sweeps.map(({ name, ended, planned, spent, to_come }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className={styles.number}>{t('trialsOf', { ended, planned })}</td>
                <td className={styles.number}>
                  <Money value={spent} />
                </td>
                <td className={styles.number}>
                  {to_come ? <Money value={to_come} /> : t('unknown')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Panel>
  );
}
