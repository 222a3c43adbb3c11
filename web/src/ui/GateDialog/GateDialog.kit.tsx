import { useState } from 'react';
import { Button } from '../Button/Button';
import { noop } from '../kit/samples';
import { GateDialog, type GateFinding } from './GateDialog';

const finding: GateFinding = {
  code: 'SCOPE-01',
  pointer: '/problem',
  severity: 'error',
  title: 'Vague brief',
  read: 'problem is empty',
  why: 'Nobody can price what nobody has described.',
  move: 'client',
  fix: 'Say who is held up by what.',
};

function Example({ label, blocking }: { label: string; blocking?: GateFinding[] }) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{label}</Button>
      {open && (
        <GateDialog
          title="Not ready to publish yet"
          blocking={blocking}
          problem={null}
          override={{ submit: noop, busy: false, error: null, problem: null }}
          onGoTo={noop}
          pass={
            <Button variant="primary" onClick={close}>
              Publish
            </Button>
          }
          onClose={close}
        />
      )}
    </>
  );
}

export const states = {
  blocked: <Example label="Blocked gate" blocking={[finding]} />,
  open: <Example label="Open gate" blocking={[]} />,
  waiting: <Example label="Still asking" />,
};
