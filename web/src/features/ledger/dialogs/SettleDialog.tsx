import { useState } from 'react';
import { api } from '@/api/client';
import type { EngagementSeat } from '@/api/me';
import { MoneyAction } from '@/ui/MoneyAction/MoneyAction';
import { TextField } from '@/ui/TextField/TextField';
import type { Payout } from '../queries';
import { t } from '../text';
import { useMoneyMove } from '../useMoneyMove';

const words = {
  confirm: {
    title: 'confirmPayoutTitle',
    question: 'bankReference',
    action: 'confirmPayoutAction',
    consequence: 'confirmPayoutConsequence',
    done: 'payoutPaid_done',
  },
  void: {
    title: 'voidTitle',
    question: 'voidReason',
    action: 'voidAction',
    consequence: 'voidConsequence',
    done: 'payoutVoided_done',
  },
} as const;

/** The end of a payout, by a person's word: the bank has paid, or it will not. */
export function SettleDialog({
  engagement,
  payout,
  name,
  how,
  onClose,
}: {
  engagement: EngagementSeat;
  payout: Payout;
  name: string;
  how: keyof typeof words;
  onClose: () => void;
}) {
  const [said, setSaid] = useState('');
  const { title, question, action, consequence, done } = words[how];
  const path = { params: { path: { engagement: engagement.id, payout: payout.id } } };
  const answer = said.trim();
  const move = useMoneyMove(
    engagement.id,
    (id) =>
      how === 'confirm'
        ? api.POST('/api/v1/engagements/{engagement}/payouts/{payout}/confirm', {
            ...path,
            body: { id, bank_reference: answer },
          })
        : api.POST('/api/v1/engagements/{engagement}/payouts/{payout}/void', {
            ...path,
            body: { id, reason: answer },
          }),
    done,
    onClose,
  );
  return (
    <MoneyAction
      title={t(title)}
      amount={answer === '' ? null : payout.amount}
      payee={name}
      consequence={t(consequence, { name })}
      action={t(action)}
      {...move}
    >
      <TextField
        label={t(question)}
        help={how === 'confirm' ? t('bankReferenceHelp') : undefined}
        autoComplete="off"
        value={said}
        onChange={setSaid}
      />
    </MoneyAction>
  );
}
