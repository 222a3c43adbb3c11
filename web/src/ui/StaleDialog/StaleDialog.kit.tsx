import { useState } from 'react';
import { Button } from '../Button/Button';
import { noop } from '../kit/samples';
import { StaleDialog } from './StaleDialog';

function Normal() {
  const [open, setOpen] = useState(false);
  if (!open) return <Button onClick={() => setOpen(true)}>Somebody was faster</Button>;
  return (
    <StaleDialog
      version={4}
      name="Jonas Lindqvist"
      found={[
        {
          key: '/goal',
          field: '/goal',
          mine: 'Keep customers',
          theirs: 'Win customers back',
          guess: 'mine',
          clash: true,
        },
      ]}
      nameOf={() => 'Goal'}
      linesOf={(_, value) => [String(value)]}
      onSave={noop}
      onClose={() => setOpen(false)}
    />
  );
}

export const states = { normal: <Normal /> };
