import type { Brief } from '@/features/briefs/logic/brief';
import type { InvitationLook } from '@/features/people/queries';
import { formatMoney } from '@/lib/money';
import { absoluteTimeWithZone } from '@/lib/time';
import { Panel } from '@/ui/Panel/Panel';
import styles from './Invitation.module.css';
import type { Preview } from './queries';
import { t } from './text';

/** What a reader wants to know before reading: how much, how long, from when, who decides. */
export function Glance({
  look,
  preview,
  brief: { budget, timeline },
}: {
  look: InvitationLook;
  preview: Preview;
  brief: Brief;
}) {
  const weeks = timeline?.weeks;
  const pay = budget?.total ? formatMoney(budget.total) : t('open');
  const facts = [
    ...(preview.shows.money ? [{ label: t('pay'), value: pay }] : []),
    {
      label: t('weeks'),
      value: weeks === undefined ? t('open') : t('weeksCount', { count: weeks }),
    },
    { label: t('start'), value: timeline?.start ?? t('open') },
    { label: t('deciders'), value: preview.deciders.join(', ') || t('decidersNone') },
    { label: t('answerBy'), value: absoluteTimeWithZone(look.expires_at) },
  ];
  return (
    <Panel title={t('glance')}>
      <dl className={styles.glance}>
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
