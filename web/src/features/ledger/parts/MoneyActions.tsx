import { useMemo, useState } from 'react';
import { type EngagementSeat, useMe } from '@/api/me';
import type { Command } from '@/app/commands/registry';
import { useCommands } from '@/app/commands/useCommands';
import { Button } from '@/ui/Button/Button';
import { PayoutDialog } from '../dialogs/PayoutDialog';
import { PledgeDialog } from '../dialogs/PledgeDialog';
import { ReturnDialog } from '../dialogs/ReturnDialog';
import type { Names } from '../logic/records';
import type { Funds } from '../queries';
import { t } from '../text';

/** What each side can do with the funds as a whole. */
export function MoneyActions({
  engagement,
  party,
  funds,
  names,
}: {
  engagement: EngagementSeat;
  party: 'client' | 'expert';
  funds: Funds;
  names: Names;
}) {
  const { id } = useMe().account;
  const [open, setOpen] = useState<'pledge' | 'return' | 'payout' | null>(null);
  const onClose = () => setOpen(null);
  useCommands(
    useMemo(
      (): Command[] => [
        {
          id: 'money.pledge',
          title: t('pledge'),
          kind: 'action',
          keys: 'c',
          scope: 'page',
          enabled: party === 'client',
          run: () => setOpen('pledge'),
        },
      ],
      [party],
    ),
  );
  const own = funds.experts.find(({ expert }) => expert === id);
  return (
    <>
      {party === 'client' && funds.available.minor > 0 && (
        <Button onClick={() => setOpen('return')}>{t('returnFunds')}</Button>
      )}
      {party === 'client' && (
        <Button variant="primary" onClick={() => setOpen('pledge')}>
          {t('pledge')}
        </Button>
      )}
      {own && own.owed.minor > 0 && (
        <Button variant="primary" onClick={() => setOpen('payout')}>
          {t('askPayout')}
        </Button>
      )}
      {open === 'pledge' && <PledgeDialog {...{ engagement, onClose }} currency={funds.currency} />}
      {open === 'return' && (
        <ReturnDialog {...{ engagement, onClose }} available={funds.available} />
      )}
      {open === 'payout' && own && (
        <PayoutDialog
          {...{ engagement, onClose }}
          expert={own.expert}
          name={names.expert(own.expert)}
          owed={own.owed}
        />
      )}
    </>
  );
}
