import type { Brief } from '@/features/briefs/logic/brief';
import { readBrief } from '@/features/briefs/logic/words';
import { SectionRows } from '@/features/briefs/parts/BriefReading';
import { choiceWord } from '@/lib/choices';
import { Bars } from '@/ui/Bars/Bars';
import { Panel } from '@/ui/Panel/Panel';
import styles from './Invitation.module.css';
import { t } from './text';

/** The phases by their expected length, and what else the brief says of time. */
export function PlanPanel({ brief }: { brief: Brief }) {
  const said = readBrief(brief).find(({ section }) => section === 'plan')?.rows ?? [];
  const bars = barsOf(brief);
  // What the bars draw is not said twice.
  const rows = said.filter(({ field }) => field !== '/phases' || bars.length === 0);
  return (
    <Panel title={t('plan')}>
      <div className={styles.stack}>
        {bars.length > 0 && (
          <Bars label={t('planBars')} bars={bars} format={(count) => t('planDays', { count })} />
        )}
        <SectionRows rows={rows} />
        {bars.length === 0 && rows.length === 0 && <p className={styles.none}>{t('noPlan')}</p>}
      </div>
    </Panel>
  );
}

function barsOf({ phases = [] }: Brief) {
  const estimated = phases.filter(({ days }) => days?.p50 !== undefined);
  // A phase without an estimate has no bar: then the lines say everything.
  if (estimated.length < phases.length) return [];
  return estimated.map(({ id, days, pricing }, index) => ({
    id: `${id} ${index}`,
    label: [choiceWord('phase', id), choiceWord('pricing', pricing).toLowerCase()]
      .filter(Boolean)
      .join(', '),
    value: days?.p50 ?? 0,
    note:
      days?.p10 !== undefined && days.p90 !== undefined
        ? t('planRange', { low: days.p10, high: days.p90 })
        : undefined,
  }));
}
