import { useState } from 'react';
import { api, body } from '@/api/client';
import { problemProps } from '@/api/problem';
import { sending } from '@/api/submit';
import { Button } from '@/ui/Button/Button';
import { Dialog } from '@/ui/Dialog/Dialog';
import { NumberField } from '@/ui/NumberField/NumberField';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { TextArea } from '@/ui/TextArea/TextArea';
import styles from '../hypotheses.module.css';
import { pathOf, useStep } from '../hypothesisQueries';
import { t } from '../hypothesisText';
import type { HypothesisDialogProps } from './CloseHypothesisDialog';

/** Once more, with an end: a time-box without one would be none. */
export function ReopenHypothesisDialog({ engagement, hypothesis, onClose }: HypothesisDialogProps) {
  const { key } = hypothesis;
  const [days, setDays] = useState<number | null>(2);
  const [reason, setReason] = useState('');
  const { submit, busy, error, rest, form } = useStep(
    engagement,
    (wanted: { days: number; reason: string }) =>
      body(
        api.POST('/api/v1/engagements/{engagement}/hypotheses/{hypothesis}/reopening', {
          ...pathOf(engagement, key),
          body: wanted,
        }),
      ),
    () => t('reopened', { key }),
    onClose,
  );
  const problem = rest(['/reason', '/days']);
  return (
    <Dialog title={t('reopenTitle', { key })} open onClose={onClose}>
      <form
        ref={form}
        className={styles.form}
        noValidate
        onSubmit={sending(busy, () => days !== null && submit({ days, reason: reason.trim() }))}
      >
        {problem && <ProblemState {...problemProps(problem)} unsaved />}
        <NumberField
          label={t('days')}
          help={t('daysHelp')}
          min={1}
          max={260}
          whole
          value={days}
          onChange={setDays}
          error={error('/days')}
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
          <Button type="submit" variant="primary" busy={busy} disabled={days === null}>
            {t('save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
