import { useState } from 'react';
import { api } from '@/api/client';
import type { EngagementSeat } from '@/api/me';
import { MoneyAction } from '@/ui/MoneyAction/MoneyAction';
import { MoneyField } from '@/ui/MoneyField/MoneyField';
import { TextField } from '@/ui/TextField/TextField';
import type { Pledge } from '../queries';
import { t } from '../text';
import { useMoneyMove } from '../useMoneyMove';
import { positive } from './amount';

/** A pledge that the bank shows now, or money that nobody had pledged. */
export function ConfirmFundsDialog({
  engagement,
  pledge,
  currency,
  onClose,
}: {
  engagement: EngagementSeat;
  pledge: Pledge | null;
  currency: string;
  onClose: () => void;
}) {
  const [minor, setMinor] = useState<number | null>(null);
  const [reference, setReference] = useState('');
  const amount = pledge?.amount ?? positive(minor, currency);
  const move = useMoneyMove(
    engagement.id,
    (id) =>
      api.POST('/api/v1/engagements/{engagement}/funds/confirm', {
        params: { path: { engagement: engagement.id } },
        body: {
          id,
          bank_reference: reference.trim(),
          ...(pledge ? { pledge: pledge.id } : { amount: amount ?? { minor: 0, currency } }),
        },
      }),
    'confirmed_done',
    onClose,
  );
  return (
    <MoneyAction
      title={t('confirmTitle')}
      amount={reference.trim() === '' ? null : amount}
      payee={t('pledgePayee', { title: engagement.title })}
      consequence={t('confirmConsequence')}
      action={t('confirmAction')}
      {...move}
    >
      {!pledge && (
        <MoneyField label={t('amount')} minor={minor} currency={currency} onChange={setMinor} />
      )}
      <TextField
        label={t('bankReference')}
        help={t('bankReferenceHelp')}
        autoComplete="off"
        value={reference}
        onChange={setReference}
      />
    </MoneyAction>
  );
}
