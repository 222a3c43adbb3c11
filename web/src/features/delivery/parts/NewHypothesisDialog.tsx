import { useState } from 'react';
import { api, body } from '@/api/client';
import { problemProps } from '@/api/problem';
import type { components } from '@/api/schema';
import { sending } from '@/api/submit';
import { Button } from '@/ui/Button/Button';
import { Dialog } from '@/ui/Dialog/Dialog';
import { NumberField } from '@/ui/NumberField/NumberField';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Segmented } from '@/ui/Segmented/Segmented';
import { TextArea } from '@/ui/TextArea/TextArea';
import { TextField } from '@/ui/TextField/TextField';
import styles from '../hypotheses.module.css';
import { useStep } from '../hypothesisQueries';
import { t } from '../hypothesisText';

type NewHypothesis = components['schemas']['NewHypothesis'];

const shown = ['/statement', '/metric', '/baseline', '/effect', '/noise', '/days'];

/** The whole question before the first run: change, metric, size, time-box. */
export function NewHypothesisDialog(props: { engagement: string; onClose: () => void }) {
  const { engagement, onClose } = props;
  const [wanted, setWanted] = useState<NewHypothesis>({
    statement: '',
    metric: '',
    direction: 'higher',
    days: 4,
  });
  const change = (next: Partial<NewHypothesis>) => setWanted((before) => ({ ...before, ...next }));
  const { submit, busy, error, rest, form } = useStep(
    engagement,
    (hypothesis: NewHypothesis) =>
      body(
        api.POST('/api/v1/engagements/{engagement}/hypotheses', {
          params: { path: { engagement } },
          body: hypothesis,
        }),
      ),
    ({ key }) => t('written', { key }),
    onClose,
  );
  const problem = rest(shown);
  return (
    <Dialog title={t('write')} open onClose={onClose}>
      <form
        ref={form}
        className={styles.form}
        noValidate
        onSubmit={sending(busy, () => submit(wanted))}
      >
        {problem && <ProblemState {...problemProps(problem)} unsaved />}
        <TextArea
          label={t('statement')}
          help={t('statementHelp')}
          rows={2}
          // The first question of the dialog.
          autoFocus
          value={wanted.statement}
          onChange={(statement) => change({ statement })}
          error={error('/statement')}
        />
        <div className={styles.pair}>
          <TextField
            label={t('metric')}
            help={t('metricHelp')}
            autoComplete="off"
            value={wanted.metric}
            onChange={(metric) => change({ metric })}
            error={error('/metric')}
          />
          <Segmented
            label={t('direction')}
            value={wanted.direction}
            options={[
              { value: 'higher', label: t('directionHigher') },
              { value: 'lower', label: t('directionLower') },
            ]}
            onChange={(direction) => change({ direction })}
          />
        </div>
        <div className={styles.pair}>
          <NumberField
            label={t('baselineField')}
            value={wanted.baseline ?? null}
            onChange={(baseline) => change({ baseline: baseline ?? undefined })}
            error={error('/baseline')}
          />
          <NumberField
            label={t('effect')}
            help={t('effectHelp')}
            value={wanted.effect ?? null}
            onChange={(effect) => change({ effect: effect ?? undefined })}
            error={error('/effect')}
          />
        </div>
        <div className={styles.pair}>
          <NumberField
            label={t('noiseField')}
            help={t('noiseHelp')}
            optional
            value={wanted.noise ?? null}
            onChange={(noise) => change({ noise: noise ?? undefined })}
            error={error('/noise')}
          />
          <NumberField
            label={t('days')}
            help={t('daysHelp')}
            min={1}
            max={260}
            whole
            value={wanted.days ?? null}
            onChange={(days) => change({ days: days ?? undefined })}
            error={error('/days')}
          />
        </div>
        <div className={styles.buttons}>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {t('write')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
