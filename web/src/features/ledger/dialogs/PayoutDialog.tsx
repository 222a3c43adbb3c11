import { useState } from 'react';
import { api } from '@/api/client';
import type { EngagementSeat } from '@/api/me';
import { formatMoney, type Money } from '@/lib/money';
import { MoneyAction } from '@/ui/MoneyAction/MoneyAction';
import { MoneyField } from '@/ui/MoneyField/MoneyField';
import { t } from '../text';
import { useMoneyMove } from '../useMoneyMove';
import { positive } from './amount';

export function PayoutDialog({
  engagement,
  expert,
  name,
  owed,
  onClose,
}: {
  engagement: EngagementSeat;
  expert: string;
  name: string;
  owed: Money;
  onClose: () => void;
}) {
  const [minor, setMinor] = useState<number | null>(owed.minor);
  const amount = positive(minor, owed.currency, owed.minor);
  const move = useMoneyMove(
    engagement.id,
    (id) =>
      api.POST('/api/v1/engagements/{engagement}/payouts', {
        params: { path: { engagement: engagement.id } },
        body: { id, expert, amount: amount ?? owed },
      }),
    'payoutAsked_done',
    onClose,
  );
  return (
    <MoneyAction
      title={t('payoutTitle')}
      amount={amount}
      payee={name}
      consequence={t('payoutConsequence')}
      action={t('payoutAction')}
      {...move}
    >
      <MoneyField
        label={t('amount')}
        help={t('tooMuch', { most: formatMoney(owed) })}
        minor={minor}
        currency={owed.currency}
        onChange={setMinor}
      />
    </MoneyAction>
  );
}
