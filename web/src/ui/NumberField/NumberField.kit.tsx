import { useState } from 'react';
import { noop } from '../kit/samples';
import { NumberField } from './NumberField';

function Normal() {
  const [value, setValue] = useState<number | null>(14);
  return (
    <NumberField
      label="Days to answer"
      min={1}
      max={60}
      whole
      unit="Working days"
      value={value}
      onChange={setValue}
    />
  );
}

export const states = {
  normal: <Normal />,
  empty: <NumberField label="Baseline" optional value={null} onChange={noop} />,
  error: (
    <NumberField
      label="Recall"
      error="The largest possible value is 1."
      value={1.2}
      onChange={noop}
    />
  ),
  disabled: <NumberField label="Days to answer" disabled value={14} onChange={noop} />,
};
