import { useMemo } from 'react';
import { type Difference, differences, merged } from '@/lib/merge';
import { StaleDialog } from '@/ui/StaleDialog/StaleDialog';
import type { Brief, BriefView } from '../logic/brief';
import { briefShape, type FieldPlace } from '../logic/fields';
import { fieldName, valueLines } from '../logic/words';

export function StaleBrief({
  base,
  mine,
  theirs,
  onSave,
  onClose,
}: {
  base: Brief;
  mine: Brief;
  theirs: BriefView;
  onSave: (brief: Brief) => void;
  onClose: () => void;
}) {
  const found = useMemo(
    () => differences<FieldPlace>(briefShape, base, mine, theirs.brief),
    [base, mine, theirs],
  );
  return (
    <StaleDialog
      version={theirs.version}
      name={theirs.saved_by}
      found={found}
      nameOf={nameOf}
      linesOf={valueLines}
      onSave={(choice) => onSave(merged(theirs.brief, found, choice))}
      onClose={onClose}
    />
  );
}

function nameOf({ key, field }: Difference<FieldPlace>): string {
  const id = key.split('#')[1];
  return id === undefined ? fieldName[field] : `${fieldName[field]}: ${id}`;
}
