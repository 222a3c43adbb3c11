import type { ReactNode } from 'react';
import { choiceWord } from '@/lib/choices';
import { Button } from '@/ui/Button/Button';
import { Status } from '@/ui/Status/Status';
import type { Brief } from '../logic/brief';
import { barOf, type PhaseSchedule, type PlanAdvice, type Schedule } from './logic';
import styles from './plan.module.css';
import { t } from './text';

interface PhaseListProps {
  brief: Brief;
  schedule: Schedule;
  advice: PlanAdvice;
  /** Nothing for those who may only read. */
  onMove?: (phase: PhaseSchedule) => void;
}

/** The phases in the brief's order, each with its place in time and what is advised. */
export function PhaseList({ brief, schedule, advice, onMove }: PhaseListProps) {
  return (
    <ol className={styles.phases}>
      {schedule.phases.map((phase, index) => (
        <li key={phase.key} className={styles.phase} data-critical={phase.is_critical || undefined}>
          <div className={styles.head}>
            <h3>{phase.name}</h3>
            <Marks brief={brief} phase={phase} />
            {onMove && (
              <span className={styles.act}>
                <Button
                  aria-label={t('moveOf', { name: phase.name })}
                  onClick={() => onMove(phase)}
                >
                  {t('move')}
                </Button>
              </span>
            )}
          </div>
          <TimeBar schedule={schedule} phase={phase} />
          <p className={styles.dates}>
            <span>{t('likelyDates', { start: phase.start, end: phase.end })}</span>{' '}
            <span>{t('lateDate', { late: phase.end_p90 })}</span>
          </p>
          <Facts
            phase={phase}
            planned={brief.phases?.[index]?.id === phase.kind ? brief.phases[index] : undefined}
            names={schedule.phases}
            advice={advice.phases.find((one) => one.phase === phase.key)}
          />
        </li>
      ))}
    </ol>
  );
}

function Marks({ brief, phase }: { brief: Brief; phase: PhaseSchedule }) {
  const { moved_days, timebox_days, waits_for_data } = phase;
  const data = brief.data?.find(({ id }) => id === waits_for_data)?.what || waits_for_data;
  return (
    <span className={styles.marks}>
      {phase.is_critical && (
        <span title={t('criticalHelp')}>
          <Status kind="info">{t('critical')}</Status>
        </span>
      )}
      {timebox_days !== undefined && (
        <Status kind={phase.ends_at_box ? 'warn' : 'neutral'}>
          {t(phase.ends_at_box ? 'boxEnds' : 'boxDays', { count: timebox_days })}
        </Status>
      )}
      {moved_days !== 0 && (
        <Status>
          {t(moved_days > 0 ? 'movedLater' : 'movedEarlier', { count: Math.abs(moved_days) })}
        </Status>
      )}
      {waits_for_data && <Status>{t('waitsForData', { data })}</Status>}
    </span>
  );
}

function TimeBar({ schedule, phase }: { schedule: Schedule; phase: PhaseSchedule }) {
  const { from, likely, late } = barOf(schedule, phase);
  return (
    <svg className={styles.bar} aria-hidden="true" preserveAspectRatio="none">
      <rect className={styles.track} width="100%" height="100%" rx="2" />
      <rect className={styles.late} x={`${from + likely}%`} width={`${late}%`} height="100%" />
      <rect className={styles.likely} x={`${from}%`} width={`${likely}%`} height="100%" rx="2" />
    </svg>
  );
}

function Facts({
  phase,
  planned,
  names,
  advice,
}: {
  phase: PhaseSchedule;
  planned: NonNullable<Brief['phases']>[number] | undefined;
  names: readonly PhaseSchedule[];
  advice: PlanAdvice['phases'][number] | undefined;
}) {
  const { p10, p50, p90, is_assumed } = phase.days;
  const after = phase.after.map((key) => names.find((one) => one.key === key)?.name ?? key);
  return (
    <dl className={styles.facts}>
      <Fact name={t('days')}>
        {t('daysAll', { p10, p50, p90 })}
        {is_assumed && <span className={styles.quiet}> ({t('assumed')})</span>}
      </Fact>
      {planned?.role && <Fact name={t('role')}>{choiceWord('duty', planned.role)}</Fact>}
      {after.length > 0 && <Fact name={t('after')}>{after.join(', ')}</Fact>}
      {advice && (
        <Fact name={t('pay')}>
          {t('payAdvised', { pricing: choiceWord('pricing', advice.advised), why: advice.why })}
          {!advice.agrees && (
            <>
              {' '}
              <Status kind="warn">
                {t('payDiffers', { planned: choiceWord('pricing', advice.planned) })}
              </Status>
            </>
          )}
        </Fact>
      )}
      {advice && <Fact name={t('judged')}>{advice.judgement}</Fact>}
      {planned?.handover && <Fact name={t('handover')}>{planned.handover}</Fact>}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
