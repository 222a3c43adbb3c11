import { useState } from 'react';
import { Button } from '../Button/Button';
import { TypedConfirm } from './TypedConfirm';

function Example() {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Accept the milestone</Button>
      {open && (
        <TypedConfirm
          title="Accept the milestone"
          word="4500.00"
          consequence="€4,500.00 to Mei Tanaka. It stays earned."
          submit="Accept and book"
          onSubmit={close}
          onClose={close}
        >
          <p>Every binding criterion is met.</p>
        </TypedConfirm>
      )}
    </>
  );
}

export const states = { normal: <Example /> };
