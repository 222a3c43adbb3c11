import { useState } from 'react';
import { api } from '@/api/client';
import type { EngagementSeat } from '@/api/me';
import { formatMoney, type Money } from '@/lib/money';
import { MoneyAction } from '@/ui/MoneyAction/MoneyAction';
import { MoneyField } from '@/ui/MoneyField/MoneyField';
import { TextField } from '@/ui/TextField/TextField';
import { t } from '../text';
import { useMoneyMove } from '../useMoneyMove';
import { positive } from './amount';

export function ReturnDialog({
  engagement,
  available,
  onClose,
}: {
  engagement: EngagementSeat;
  available: Money;
  onClose: () => void;
}) {
  const [minor, setMinor] = useState<number | null>(available.minor);
  const [reason, setReason] = useState('');
  const amount = positive(minor, available.currency, available.minor);
  const move = useMoneyMove(
    engagement.id,
    (id) =>
      api.POST('/api/v1/engagements/{engagement}/funds/return', {
        params: { path: { engagement: engagement.id } },
        body: { id, amount: amount ?? available, reason: reason.trim() },
      }),
    'returned_done',
    onClose,
  );
  return (
    <MoneyAction
      title={t('returnTitle')}
      amount={reason.trim() === '' ? null : amount}
      payee={t('returnPayee')}
      consequence={t('returnConsequence')}
      action={t('returnAction')}
      {...move}
    >
      <MoneyField
        label={t('amount')}
        help={t('tooMuch', { most: formatMoney(available) })}
        minor={minor}
        currency={available.currency}
        onChange={setMinor}
      />
      <TextField label={t('returnReason')} autoComplete="off" value={reason} onChange={setReason} />
    </MoneyAction>
  );
}
