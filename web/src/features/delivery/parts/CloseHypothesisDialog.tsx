import { useState } from 'react';
import { api, body } from '@/api/client';
import { problemProps } from '@/api/problem';
import { sending } from '@/api/submit';
import { Button } from '@/ui/Button/Button';
import { Dialog } from '@/ui/Dialog/Dialog';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Radio } from '@/ui/Radio/Radio';
import { TextArea } from '@/ui/TextArea/TextArea';
import styles from '../hypotheses.module.css';
import { type Hypothesis, type HypothesisState, pathOf, useStep } from '../hypothesisQueries';
import { t } from '../hypothesisText';

export interface HypothesisDialogProps {
  engagement: string;
  hypothesis: Hypothesis;
  onClose: () => void;
}

export function CloseHypothesisDialog({ engagement, hypothesis, onClose }: HypothesisDialogProps) {
  const { key } = hypothesis;
  const [state, setState] = useState<HypothesisState>('inconclusive');
  const [reason, setReason] = useState('');
  const { submit, busy, error, rest, form } = useStep(
    engagement,
    (wanted: { state: HypothesisState; reason: string }) =>
      body(
        api.POST('/api/v1/engagements/{engagement}/hypotheses/{hypothesis}/closing', {
          ...pathOf(engagement, key),
          body: wanted,
        }),
      ),
    () => t('closed', { key }),
    onClose,
  );
  const problem = rest(['/reason']);
  return (
    <Dialog title={t('closeTitle', { key })} open onClose={onClose}>
      <form
        ref={form}
        className={styles.form}
        noValidate
        onSubmit={sending(busy, () => submit({ state, reason: reason.trim() }))}
      >
        {problem && <ProblemState {...problemProps(problem)} unsaved />}
        <Radio
          label={t('outcome')}
          options={(['confirmed', 'refuted', 'inconclusive'] as const).map((value) => ({
            value,
            label: t(value),
          }))}
          value={state}
          onChange={setState}
        />
        <TextArea
          label={t('reason')}
          help={t('reasonHelp')}
          rows={2}
          value={reason}
          onChange={setReason}
          error={error('/reason')}
        />
        <div className={styles.buttons}>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {t('save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
