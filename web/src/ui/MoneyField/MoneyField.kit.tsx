import { useState } from 'react';
import { noop } from '../kit/samples';
import { MoneyField } from './MoneyField';

function Normal() {
  const [minor, setMinor] = useState<number | null>(450000);
  return <MoneyField label="Milestone 1" minor={minor} currency="EUR" onChange={setMinor} />;
}

export const states = {
  normal: <Normal />,
  empty: <MoneyField label="Budget cap" optional minor={null} currency="EUR" onChange={noop} />,
  'without decimals': (
    <MoneyField label="Milestone 1" minor={450000} currency="JPY" onChange={noop} />
  ),
  error: (
    <MoneyField
      label="Milestone 1"
      error="More than the budget cap."
      minor={9900000}
      currency="EUR"
      onChange={noop}
    />
  ),
  disabled: (
    <MoneyField label="Milestone 1" disabled minor={450000} currency="EUR" onChange={noop} />
  ),
};
