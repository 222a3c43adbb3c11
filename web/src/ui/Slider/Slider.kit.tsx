import { useState } from 'react';
import { longText } from '../kit/samples';
import { Slider } from './Slider';

function Example({ label, error }: { label: string; error?: string }) {
  const [value, setValue] = useState(30);
  return (
    <Slider
      label={label}
      {...{ value, error }}
      min={0}
      max={100}
      step={5}
      onChange={setValue}
      words={`${value} %`}
    />
  );
}

export const states = {
  normal: <Example label="Buffer" />,
  error: <Example label="Buffer" error="More than the plan can hold." />,
  'long text': <Example label={longText} />,
};
