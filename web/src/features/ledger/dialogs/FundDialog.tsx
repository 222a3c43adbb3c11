import { api } from '@/api/client';
import type { EngagementSeat } from '@/api/me';
import type { Money } from '@/lib/money';
import { MoneyAction } from '@/ui/MoneyAction/MoneyAction';
import type { Milestone } from '../queries';
import { t } from '../text';
import { useMoneyMove } from '../useMoneyMove';

/** Sets aside exactly what the contract says the milestone is worth. */
export function FundDialog({
  engagement,
  milestone,
  amount,
  onClose,
}: {
  engagement: EngagementSeat;
  milestone: Milestone;
  amount: Money;
  onClose: () => void;
}) {
  const move = useMoneyMove(
    engagement.id,
    (id) =>
      api.POST('/api/v1/engagements/{engagement}/milestones/{milestone}/funding', {
        params: { path: { engagement: engagement.id, milestone: milestone.id } },
        body: { id },
      }),
    'funded_done',
    onClose,
  );
  return (
    <MoneyAction
      title={t('fundTitle', { milestone: milestone.name })}
      amount={amount}
      payee={milestone.name}
      consequence={t('fundConsequence')}
      action={t('fundAction')}
      {...move}
    />
  );
}
