import { useState } from 'react';
import { noop } from '../kit/samples';
import { DateField } from './DateField';

function Normal() {
  const [day, setDay] = useState<string | null>('2026-11-20');
  return <DateField label="Start" value={day} onChange={setDay} />;
}

export const states = {
  normal: <Normal />,
  empty: <DateField label="End" optional value={null} onChange={noop} />,
  error: (
    <DateField
      label="End"
      error="The end is before the start."
      value="2026-11-01"
      onChange={noop}
    />
  ),
  disabled: <DateField label="Start" disabled value="2026-11-20" onChange={noop} />,
};
