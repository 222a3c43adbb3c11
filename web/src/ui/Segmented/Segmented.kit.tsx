import { useState } from 'react';
import { noop } from '../kit/samples';
import { Segmented } from './Segmented';

const options = [
  { value: 'all', label: 'All' },
  { value: 'finished', label: 'Finished' },
  { value: 'running', label: 'Running' },
  { value: 'failed', label: 'Failed' },
] as const;

function Normal() {
  const [value, setValue] = useState<(typeof options)[number]['value']>('all');
  return <Segmented label="Status" options={options} value={value} onChange={setValue} />;
}

export const states = {
  normal: <Normal />,
  disabled: <Segmented label="Status" options={options} value="running" disabled onChange={noop} />,
};
