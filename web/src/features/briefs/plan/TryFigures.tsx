import { useId, useState } from 'react';
import { problemProps } from '@/api/problem';
import type { components } from '@/api/schema';
import { formatMoney } from '@/lib/money';
import { Button } from '@/ui/Button/Button';
import { Panel } from '@/ui/Panel/Panel';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Slider } from '@/ui/Slider/Slider';
import { Status } from '@/ui/Status/Status';
import type { Brief } from '../logic/brief';
import { budgeting, triedBrief } from './logic';
import { PlanFigures } from './PlanFigures';
import styles from './plan.module.css';
import { useTriedPlan } from './queries';
import { t } from './text';

// Where neither the brief nor the rates say how much: ten thousand in most currencies.
const defaultReach = 1_000_000;

/** How long, how sure and how dear; two sliders try other figures, and the brief does not change. */
export function TryFigures({
  engagement,
  brief,
  plan,
}: {
  engagement: string;
  brief: Brief;
  plan: components['schemas']['PlanView'];
}) {
  const id = useId();
  const [bufferBp, setBufferBp] = useState<number>();
  const [minor, setMinor] = useState<number>();
  const { schedule, advice } = plan;
  const said = brief.budget?.total;
  const currency = said?.currency ?? advice.effort?.price_max.currency;
  const total =
    minor === undefined || currency === undefined ? undefined : { total: { minor, currency } };
  const trial = useTriedPlan(engagement, triedBrief(brief, { bufferBp, total }), plan.moves);
  const buffer = bufferBp ?? schedule.forecast?.buffer_bp ?? 0;
  const usual = advice.effort?.price_max;
  const { max, step } = budgeting(
    usual?.currency === currency ? usual?.minor : undefined,
    said?.minor ?? defaultReach,
  );
  const budget = Math.min(max, minor ?? said?.minor ?? 0);
  const untouched = bufferBp === undefined && minor === undefined;
  return (
    <Panel
      title={t('sure')}
      note={t('footnote')}
      actions={
        <Status kind={untouched ? 'neutral' : 'info'}>{t(untouched ? 'asSaved' : 'tried')}</Status>
      }
    >
      <div aria-live="polite" aria-busy={trial.isFetching}>
        <PlanFigures
          {...((untouched ? undefined : trial.data) ?? { schedule, advice })}
          budget={total?.total ?? said}
        />
      </div>
      {trial.isError && (
        <ProblemState {...problemProps(trial.error)} onRetry={() => void trial.refetch()} />
      )}
      <section className={styles.try} data-print="hide" aria-labelledby={id}>
        <div className={styles.tryHead}>
          <h3 id={id}>{t('tryTitle')}</h3>
          <Button
            variant="quiet"
            disabled={untouched}
            onClick={() => {
              setBufferBp(undefined);
              setMinor(undefined);
            }}
          >
            {t('asInBrief')}
          </Button>
        </div>
        <p className={styles.quiet}>{t('tryNote')}</p>
        <div className={styles.sliders}>
          <Slider
            label={t('buffer')}
            value={buffer / 100}
            min={0}
            max={Math.max(100, buffer / 100)}
            step={5}
            words={t('percent', { value: buffer / 100 })}
            onChange={(percent) => setBufferBp(Math.round(percent * 100))}
          />
          {currency !== undefined && (
            <Slider
              label={t('budget')}
              value={budget}
              min={0}
              {...{ max, step }}
              words={formatMoney({ minor: budget, currency })}
              onChange={setMinor}
            />
          )}
        </div>
      </section>
    </Panel>
  );
}
