import { useState } from 'react';
import { longText, noop } from '../kit/samples';
import { Switch } from './Switch';

function Normal() {
  const [on, setOn] = useState(true);
  return (
    <Switch
      label="Single-key shortcuts"
      help="They stay silent while you type."
      checked={on}
      onChange={setOn}
    />
  );
}

export const states = {
  normal: <Normal />,
  off: <Switch label="Single-key shortcuts" checked={false} onChange={noop} />,
  disabled: <Switch label="Single-key shortcuts" checked disabled onChange={noop} />,
  'long text': <Switch label={longText} checked onChange={noop} />,
};
