import { useState } from 'react';
import { longText, noop } from '../kit/samples';
import { Radio } from './Radio';

const options = [
  { value: 'fixed', label: 'Fixed price', help: 'Paid per accepted milestone.' },
  { value: 'retainer', label: 'Retainer', help: 'Paid per month for care after deployment.' },
] as const;

function Normal() {
  const [value, setValue] = useState<'fixed' | 'retainer'>('fixed');
  return <Radio label="Payment" options={options} value={value} onChange={setValue} />;
}

export const states = {
  normal: <Normal />,
  error: (
    <Radio label="Payment" options={options} value={null} error="Choose one." onChange={noop} />
  ),
  disabled: <Radio label="Payment" options={options} value="fixed" disabled onChange={noop} />,
  'long text': (
    <Radio label={longText} options={[{ value: 'a', label: longText }]} value="a" onChange={noop} />
  ),
};
