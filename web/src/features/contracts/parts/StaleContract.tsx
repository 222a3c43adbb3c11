import { useMemo } from 'react';
import type { ContractView } from '@/api/contract';
import { type Difference, differences, merged } from '@/lib/merge';
import { StaleDialog } from '@/ui/StaleDialog/StaleDialog';
import { type TermsPlace, termsShape } from '../logic/fields';
import type { Terms } from '../logic/terms';
import { fieldName, termLines } from '../logic/words';

export function StaleContract({
  base,
  mine,
  theirs,
  onSave,
  onClose,
}: {
  base: Terms;
  mine: Terms;
  theirs: ContractView;
  onSave: (terms: Terms) => void;
  onClose: () => void;
}) {
  const found = useMemo(
    () => differences<TermsPlace>(termsShape, base, mine, theirs.terms),
    [base, mine, theirs],
  );
  return (
    <StaleDialog
      version={theirs.version}
      found={found}
      nameOf={nameOf}
      linesOf={termLines}
      onSave={(choice) => onSave(merged(theirs.terms, found, choice))}
      onClose={onClose}
    />
  );
}

function nameOf({ key, field }: Difference<TermsPlace>): string {
  const id = key.split('#')[1];
  return id === undefined ? fieldName[field] : `${fieldName[field]}: ${id}`;
}
