import { choices } from '@/lib/choices';
import { DayAt, NumberAt, PercentAt } from '@/ui/Bound/Bound';
import { ChoiceAt } from '@/ui/Bound/ChoiceAt';
import grid from '@/ui/Bound/grid.module.css';
import { Rows } from '@/ui/Bound/Rows';
import { t } from '../text/form';
import { useBriefForm } from './form';
import styles from './grid.module.css';

export function PlanFields() {
  const { brief } = useBriefForm();
  const planned = new Set((brief.phases ?? []).map(({ id }) => id));
  const next = choices.phase.find((phase) => !planned.has(phase)) ?? 'development';
  return (
    <>
      <div className={grid.quarter}>
        <DayAt at="/timeline/start" label={t('start')} />
        <NumberAt at="/timeline/weeks" label={t('weeks')} whole min={1} max={520} />
        <PercentAt at="/timeline/buffer_bp" label={t('buffer')} help={t('bufferHelp')} />
        <NumberAt at="/timeline/review_rounds" label={t('reviewRounds')} whole min={0} max={100} />
      </div>
      <Rows
        list="/phases"
        title={t('phases')}
        add={t('addPhase')}
        fresh={() => ({ id: next })}
        name={(index) => t('phaseNumber', { number: index + 1 })}
        tight
        head={<PhaseHeads />}
        row={(at) => <PhaseRow at={at} />}
      />
      <Rows
        list="/roles"
        title={t('roles')}
        add={t('addRole')}
        fresh={() => ({ role: 'modelling', by: 'expert' })}
        name={(index) => t('roleNumber', { number: index + 1 })}
        tight
        row={(at) => (
          <div className={grid.grid}>
            <ChoiceAt at={`${at}/role`} of="duty" sure label={t('role')} />
            <ChoiceAt at={`${at}/by`} of="by" sure label={t('by')} />
          </div>
        )}
      />
    </>
  );
}

// On a wide screen the labels stand once above the columns; each control still carries its own.
function PhaseHeads() {
  return (
    <div className={`${styles.phase} ${styles.heads}`} aria-hidden="true">
      <span>{t('phase')}</span>
      <span>{t('role')}</span>
      <span>{t('p10Short')}</span>
      <span>{t('p50Short')}</span>
      <span>{t('p90Short')}</span>
      <span>{t('pricing')}</span>
    </div>
  );
}

function PhaseRow({ at }: { at: string }) {
  return (
    <div className={styles.phase}>
      <ChoiceAt at={`${at}/id`} of="phase" sure label={t('phase')} labelHidden />
      <ChoiceAt at={`${at}/role`} of="duty" label={t('role')} labelHidden />
      <NumberAt at={`${at}/days/p10`} label={t('p10')} labelHidden whole min={0} />
      <NumberAt at={`${at}/days/p50`} label={t('p50')} labelHidden whole min={0} />
      <NumberAt at={`${at}/days/p90`} label={t('p90')} labelHidden whole min={0} />
      <ChoiceAt at={`${at}/pricing`} of="pricing" label={t('pricing')} labelHidden />
    </div>
  );
}
