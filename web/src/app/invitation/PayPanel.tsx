import type { Brief } from '@/features/briefs/logic/brief';
import { readBrief } from '@/features/briefs/logic/words';
import { SectionRows } from '@/features/briefs/parts/BriefReading';
import { Money } from '@/ui/Money/Money';
import { Panel } from '@/ui/Panel/Panel';
import styles from './Invitation.module.css';
import type { Preview } from './queries';
import { t } from './text';

export function PayPanel({
  brief,
  milestones,
}: {
  brief: Brief;
  milestones: Preview['milestones'];
}) {
  const rows = readBrief(brief).find(({ section }) => section === 'money')?.rows ?? [];
  return (
    <Panel title={t('pay')} note={t('payNote')}>
      <div className={styles.stack}>
        {rows.length === 0 ? (
          <p className={styles.none}>{t('payNone')}</p>
        ) : (
          <SectionRows rows={rows} />
        )}
        {milestones.length > 0 && <Milestones milestones={milestones} />}
      </div>
    </Panel>
  );
}

function Milestones({ milestones }: Pick<Preview, 'milestones'>) {
  return (
    <table className={styles.table}>
      <caption>{t('milestones')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('milestone')}</th>
          <th scope="col">{t('due')}</th>
          <th scope="col" className={styles.amount}>
            {t('amount')}
          </th>
        </tr>
      </thead>
      <tbody>
        {milestones.map(({ id, name, due, amount }) => (
          <tr key={id}>
            <th scope="row">{name || id}</th>
            <td>{due ?? t('open')}</td>
            <td className={styles.amount}>{amount ? <Money value={amount} /> : t('open')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
