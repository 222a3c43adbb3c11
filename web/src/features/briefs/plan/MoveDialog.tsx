import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, body } from '@/api/client';
import { engagementKey } from '@/api/keys';
import { problemProps } from '@/api/problem';
import type { components } from '@/api/schema';
import { sending, useSubmit } from '@/api/submit';
import { Button } from '@/ui/Button/Button';
import { Dialog } from '@/ui/Dialog/Dialog';
import { NumberField } from '@/ui/NumberField/NumberField';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Radio } from '@/ui/Radio/Radio';
import { Segmented } from '@/ui/Segmented/Segmented';
import { TextArea } from '@/ui/TextArea/TextArea';
import { showToast } from '@/ui/Toast/toasts';
import type { PhaseSchedule } from './logic';
import styles from './plan.module.css';
import { planOptions } from './queries';
import { t } from './text';

type Side = components['schemas']['Side'];

/** A move is never silent: it has a length, a reason and a side. */
export function MoveDialog({
  engagement,
  phase,
  side,
  onClose,
}: {
  engagement: string;
  phase: PhaseSchedule;
  /** The mover's own side. */
  side: Side;
  onClose: () => void;
}) {
  const client = useQueryClient();
  const [direction, setDirection] = useState<'later' | 'earlier'>('later');
  const [days, setDays] = useState<number | null>(5);
  const [reason, setReason] = useState('');
  const [because, setBecause] = useState<Side>(side);
  const { submit, busy, error, rest, form } = useSubmit(
    () =>
      body(
        api.POST('/api/v1/engagements/{engagement}/plan/moves', {
          params: { path: { engagement } },
          body: {
            phase: phase.key,
            business_days: (days ?? 0) * (direction === 'later' ? 1 : -1),
            reason: reason.trim(),
            because,
          },
        }),
      ),
    async (view) => {
      client.setQueryData(planOptions(engagement).queryKey, view);
      onClose();
      showToast({ kind: 'ok', text: t('moveDone', { name: phase.name }) });
      await client.invalidateQueries({ queryKey: engagementKey(engagement) });
    },
  );
  const problem = rest(['/business_days', '/reason']);
  return (
    <Dialog title={`${t('moveThis')}: ${phase.name}`} open onClose={onClose}>
      <form
        ref={form}
        className={styles.form}
        noValidate
        onSubmit={sending(busy, () => submit(undefined))}
      >
        {problem && <ProblemState {...problemProps(problem)} unsaved />}
        <p className={styles.quiet}>{t('moveDetail')}</p>
        <Segmented
          label={t('direction')}
          value={direction}
          options={[
            { value: 'later', label: t('later') },
            { value: 'earlier', label: t('earlier') },
          ]}
          onChange={setDirection}
        />
        <NumberField
          label={t('businessDays')}
          value={days}
          onChange={setDays}
          whole
          min={1}
          max={260}
          error={error('/business_days')}
        />
        <TextArea
          label={t('reason')}
          help={t('reasonHelp')}
          rows={3}
          value={reason}
          onChange={setReason}
          error={error('/reason')}
        />
        <Radio<Side>
          label={t('because')}
          value={because}
          options={[
            { value: 'client', label: t('becauseClient') },
            { value: 'expert', label: t('becauseExpert') },
            { value: 'both', label: t('becauseBoth') },
          ]}
          onChange={setBecause}
        />
        <div className={styles.buttons}>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {t('moveSend')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
