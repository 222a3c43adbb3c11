import { useState } from 'react';
import { api } from '@/api/client';
import type { EngagementSeat } from '@/api/me';
import { MoneyAction } from '@/ui/MoneyAction/MoneyAction';
import { TextField } from '@/ui/TextField/TextField';
import type { Transfer } from '../queries';
import { t } from '../text';
import { useMoneyMove } from '../useMoneyMove';

export function CorrectDialog({
  engagement,
  record,
  account,
  onClose,
}: {
  engagement: EngagementSeat;
  record: Transfer;
  /** Where the amount comes back to. */
  account: string;
  onClose: () => void;
}) {
  const [reason, setReason] = useState('');
  const move = useMoneyMove(
    engagement.id,
    (id) =>
      api.POST('/api/v1/engagements/{engagement}/ledger/transfers/{transfer}/correct', {
        params: { path: { engagement: engagement.id, transfer: record.id } },
        body: { id, reason: reason.trim() },
      }),
    'corrected_done',
    onClose,
  );
  return (
    <MoneyAction
      title={t('correctTitle', { number: record.seq })}
      amount={reason.trim() === '' ? null : record.amount}
      payee={t('correctPayee', { account })}
      consequence={t('correctConsequence')}
      action={t('correctAction')}
      {...move}
    >
      <TextField
        label={t('correctReason')}
        autoComplete="off"
        value={reason}
        onChange={setReason}
      />
    </MoneyAction>
  );
}
