import { useState } from 'react';
import { Button } from '../Button/Button';
import { noop } from '../kit/samples';
import { MoneyField } from '../MoneyField/MoneyField';
import { MoneyAction } from './MoneyAction';

function Example() {
  const [open, setOpen] = useState(false);
  const [minor, setMinor] = useState<number | null>(null);
  if (!open) return <Button onClick={() => setOpen(true)}>Pledge funds</Button>;
  return (
    <MoneyAction
      title="Pledge funds"
      amount={minor === null ? null : { minor, currency: 'EUR' }}
      payee="Project funds of Churn early-warning"
      consequence="Nothing moves. The pledge stands on record until your bank shows the money."
      action="Pledge"
      busy={false}
      problem={null}
      onConfirm={noop}
      onClose={() => setOpen(false)}
    >
      <MoneyField label="Amount" minor={minor} currency="EUR" onChange={setMinor} />
    </MoneyAction>
  );
}

export const states = { normal: <Example /> };
