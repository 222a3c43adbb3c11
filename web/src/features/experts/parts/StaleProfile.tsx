import { useMemo } from 'react';
import type { ExpertProfile, ExpertView } from '@/api/experts';
import { differences, merged } from '@/lib/merge';
import { StaleDialog } from '@/ui/StaleDialog/StaleDialog';
import { fieldLines, fieldWord, type ProfileField, profileShape } from '../logic/profile';

export function StaleProfile({
  base,
  mine,
  theirs,
  onSave,
  onClose,
}: {
  base: ExpertProfile;
  mine: ExpertProfile;
  theirs: ExpertView;
  onSave: (onto: ExpertView, profile: ExpertProfile) => void;
  onClose: () => void;
}) {
  const found = useMemo(
    () => differences<ProfileField>(profileShape, base, mine, theirs.profile),
    [base, mine, theirs],
  );
  return (
    <StaleDialog
      version={theirs.version}
      found={found}
      nameOf={({ field }) => fieldWord(field)}
      linesOf={fieldLines}
      onSave={(choice) => onSave(theirs, merged(theirs.profile, found, choice))}
      onClose={onClose}
    />
  );
}
