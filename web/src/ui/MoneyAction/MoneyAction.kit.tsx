import { useState } from 'react';
import { Button } from '../Button/Button';
import { noop } from '../kit/samples';
import { MoneyField } from '../MoneyField/MoneyField';
import { MoneyAction } from './MoneyAction';

function Example({ label, given }: { label: string; given?: number }) {
  const [open, setOpen] = useState(false);
  const [minor, setMinor] = useState<number | null>(given ?? null);
  if (!open) return <Button onClick={() => setOpen(true)}>{label}</Button>;
  return (
    <MoneyAction
      title={label}
      amount={minor === null ? null : { minor, currency: 'EUR' }}
      payee="Project funds of Churn early-warning"
      consequence="Nothing moves. The pledge stands on record until your bank shows the money."
      action="Pledge"
      busy={false}
      problem={null}
      onConfirm={noop}
      onClose={() => setOpen(false)}
    >
      {given === undefined && (
        <MoneyField label="Amount" minor={minor} currency="EUR" onChange={setMinor} />
      )}
    </MoneyAction>
  );
}

export const states = {
  normal: <Example label="Pledge funds" />,
  'amount is given': <Example label="Confirm a pledge" given={1800000} />,
};
