import { useMemo } from 'react';
import { differences, merged } from '@/lib/merge';
import { StaleDialog } from '@/ui/StaleDialog/StaleDialog';
import { amountWords, currencyOf } from '../logic/policy';
import type { Policy, PolicyView } from '../queries';
import { t } from '../text/policy';

/** Somebody changed the numbers first: both sets side by side, number by number. */
export function StalePolicy({
  base,
  mine,
  theirs,
  onSave,
  onClose,
}: {
  base: Policy;
  mine: Policy;
  theirs: PolicyView;
  onSave: (onto: PolicyView, policy: Policy) => void;
  onClose: () => void;
}) {
  const { knobs, current } = theirs;
  const found = useMemo(() => {
    const fields = [...knobs.map(({ key }) => `/${key}`), '/rate_currency'];
    return differences({ fields, idLists: [] }, base, mine, current.policy);
  }, [knobs, base, mine, current]);
  const knobAt = (field: string) => knobs.find(({ key }) => `/${key}` === field);
  return (
    <StaleDialog
      version={current.version}
      name={current.saved_by}
      found={found}
      nameOf={({ field }) => knobAt(field)?.title ?? t('currency')}
      linesOf={(field, value) => {
        const knob = knobAt(field);
        if (!knob || typeof value !== 'number') return value ? [String(value)] : [];
        // Where the currencies differ, the bare number is the only thing that is true of both.
        const same = currencyOf(mine) === currencyOf(current.policy);
        return [same ? amountWords(knob, value, currencyOf(mine)) : `${value} ${knob.unit}`];
      }}
      onSave={(choice) => onSave(theirs, merged(current.policy, found, choice))}
      onClose={onClose}
    />
  );
}
