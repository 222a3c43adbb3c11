import { choiceWord } from '@/lib/choices';
import { formatMoney } from '@/lib/money';
import { AmountAt, NumberAt, TextAt } from '@/ui/Bound/Bound';
import { ChoiceAt } from '@/ui/Bound/ChoiceAt';
import grid from '@/ui/Bound/grid.module.css';
import { ManyAt } from '@/ui/Bound/ManyAt';
import type { Brief } from '../logic/brief';
import { t } from '../text/form';
import { useBriefForm } from './form';
import styles from './grid.module.css';

type Phase = NonNullable<Brief['phases']>[number];

// On a wide screen the labels stand once above the columns; each control still carries its own.
export function PhaseHeads() {
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

/** What every phase has stands in a row; what some have opens below it. */
export function PhaseRow({ at }: { at: string }) {
  const { read } = useBriefForm();
  const phase = (read(at) ?? {}) as Phase;
  return (
    <>
      <div className={styles.phase}>
        <ChoiceAt at={`${at}/id`} of="phase" sure label={t('phase')} labelHidden />
        <ChoiceAt at={`${at}/role`} of="duty" label={t('role')} labelHidden />
        <NumberAt at={`${at}/days/p10`} label={t('p10')} labelHidden whole min={0} />
        <NumberAt at={`${at}/days/p50`} label={t('p50')} labelHidden whole min={0} />
        <NumberAt at={`${at}/days/p90`} label={t('p90')} labelHidden whole min={0} />
        <ChoiceAt at={`${at}/pricing`} of="pricing" label={t('pricing')} labelHidden />
      </div>
      <details className={styles.more}>
        <summary>
          {t('more')}
          <span className={styles.said}>{saidOf(phase)}</span>
        </summary>
        <MoreOfPhase at={at} phase={phase} />
      </details>
    </>
  );
}

function MoreOfPhase({ at, phase }: { at: string; phase: Phase }) {
  const { brief } = useBriefForm();
  const others = [...new Set((brief.phases ?? []).flatMap(({ id }) => id ?? []))]
    .filter((kind) => kind !== phase.id)
    .map((kind) => ({ value: kind, label: choiceWord('phase', kind) }));
  const assets = (brief.data ?? []).flatMap(({ id, what }) =>
    id ? [{ value: id, label: what || id }] : [],
  );
  return (
    <div className={grid.grid}>
      <div className={grid.wide}>
        <TextAt at={`${at}/what`} label={t('phaseWhat')} help={t('phaseWhatHelp')} />
      </div>
      <NumberAt
        at={`${at}/timebox_days`}
        label={t('timebox')}
        help={t('timeboxHelp')}
        whole
        min={1}
      />
      <AmountAt at={`${at}/price`} label={t('price')} />
      {(others.length > 0 || (phase.after ?? []).length > 0) && (
        <div className={grid.wide}>
          <ManyAt
            at={`${at}/after`}
            label={t('after')}
            help={t('afterHelp')}
            options={others}
            word={(kind) => choiceWord('phase', kind)}
          />
        </div>
      )}
      {(assets.length > 0 || (phase.needs ?? []).length > 0) && (
        <div className={grid.wide}>
          <ManyAt at={`${at}/needs`} label={t('needs')} options={assets} />
        </div>
      )}
      <div className={grid.wide}>
        <TextAt at={`${at}/handover`} label={t('handover')} />
      </div>
    </div>
  );
}

/** What is said under "More", in a line, so that nothing is hidden by being closed. */
function saidOf({ what, timebox_days, price, after, handover }: Phase): string {
  return [
    what,
    timebox_days === undefined ? '' : t('timeboxOf', { days: timebox_days }),
    price ? formatMoney(price) : '',
    (after ?? []).length > 0
      ? `${t('after')}: ${after?.map((kind) => choiceWord('phase', kind)).join(', ')}`
      : '',
    handover,
  ]
    .filter(Boolean)
    .join(' · ');
}
