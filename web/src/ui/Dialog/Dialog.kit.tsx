import { type ReactNode, useState } from 'react';
import { Button } from '../Button/Button';
import { longText } from '../kit/samples';
import { Dialog } from './Dialog';

function Example({
  label,
  children,
  alert,
}: {
  label: string;
  children: ReactNode;
  alert?: boolean;
}) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{label}</Button>
      <Dialog
        title={label}
        open={open}
        onClose={close}
        role={alert ? 'alertdialog' : 'dialog'}
        actions={
          <>
            <Button onClick={close}>Keep access</Button>
            <Button variant="danger" onClick={close}>
              Revoke access
            </Button>
          </>
        }
      >
        {children}
      </Dialog>
    </>
  );
}

export const states = {
  normal: <Example label="Revoke access">Mei Tanaka can no longer read this workspace.</Example>,
  alert: (
    <Example label="Remove for good" alert>
      This cannot be undone.
    </Example>
  ),
  'long text': <Example label={longText.slice(0, 60)}>{longText.repeat(12)}</Example>,
};
