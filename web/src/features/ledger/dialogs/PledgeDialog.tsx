import { useState } from 'react';
import { api } from '@/api/client';
import type { EngagementSeat } from '@/api/me';
import { MoneyAction } from '@/ui/MoneyAction/MoneyAction';
import { MoneyField } from '@/ui/MoneyField/MoneyField';
import { t } from '../text';
import { useMoneyMove } from '../useMoneyMove';
import { positive } from './amount';

export function PledgeDialog({
  engagement,
  currency,
  onClose,
}: {
  engagement: EngagementSeat;
  currency: string;
  onClose: () => void;
}) {
  const [minor, setMinor] = useState<number | null>(null);
  const amount = positive(minor, currency);
  const move = useMoneyMove(
    engagement.id,
    (id) =>
      api.POST('/api/v1/engagements/{engagement}/funds/pledge', {
        params: { path: { engagement: engagement.id } },
        body: { id, amount: amount ?? { minor: 0, currency } },
      }),
    'pledged_done',
    onClose,
  );
  return (
    <MoneyAction
      title={t('pledge')}
      amount={amount}
      payee={t('pledgePayee', { title: engagement.title })}
      consequence={t('pledgeConsequence')}
      action={t('pledgeAction')}
      {...move}
    >
      <MoneyField label={t('amount')} minor={minor} currency={currency} onChange={setMinor} />
    </MoneyAction>
  );
}
