import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, body } from '@/api/client';
import { engagementKey } from '@/api/keys';
import { problemProps } from '@/api/problem';
import { sending, useSubmit } from '@/api/submit';
import { formatMoney } from '@/lib/money';
import { Button } from '@/ui/Button/Button';
import { Dialog } from '@/ui/Dialog/Dialog';
import { MoneyField } from '@/ui/MoneyField/MoneyField';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { TextArea } from '@/ui/TextArea/TextArea';
import { showToast } from '@/ui/Toast/toasts';
import styles from '../compute.module.css';
import { type Compute, computeOptions } from '../queries';
import { t } from '../text';

interface CapDialogProps {
  engagement: string;
  compute: Compute;
  onClose: () => void;
}

/** A decision: an amount and a reason. */
export function CapDialog({ engagement, compute, onClose }: CapDialogProps) {
  const client = useQueryClient();
  const { currency, cap, agreed, decisions } = compute;
  const [minor, setMinor] = useState<number | null>(cap?.minor ?? null);
  const [reason, setReason] = useState('');
  const { submit, busy, error, rest, form } = useSubmit(
    (wanted: { minor: number; reason: string }) =>
      body(
        api.PUT('/api/v1/engagements/{engagement}/compute', {
          params: { path: { engagement } },
          body: {
            based_on: decisions[0]?.number ?? 0,
            cap: { minor: wanted.minor, currency },
            reason: wanted.reason,
          },
        }),
      ),
    async (view) => {
      client.setQueryData(computeOptions(engagement).queryKey, view);
      await client.invalidateQueries({ queryKey: engagementKey(engagement) });
      showToast({
        kind: 'ok',
        text: t('capSaved', { amount: formatMoney(view.cap ?? view.spent) }),
      });
      onClose();
    },
  );
  const problem = rest(['/cap', '/reason']);
  return (
    <Dialog title={cap ? t('raiseCap') : t('setCap')} open onClose={onClose}>
      <form
        ref={form}
        className={styles.form}
        noValidate
        onSubmit={sending(busy, () => minor !== null && submit({ minor, reason: reason.trim() }))}
      >
        {problem && <ProblemState {...problemProps(problem)} unsaved />}
        <MoneyField
          label={t('newCap')}
          help={agreed ? t('capHelpAgreed', { amount: formatMoney(agreed) }) : t('capHelp')}
          minor={minor}
          currency={currency}
          onChange={setMinor}
          error={error('/cap')}
          required
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
          <Button type="submit" variant="primary" busy={busy} disabled={minor === null}>
            {t('save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
