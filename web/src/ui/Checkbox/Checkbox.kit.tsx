import { useState } from 'react';
import { longText, noop } from '../kit/samples';
import { Checkbox } from './Checkbox';

function Normal() {
  const [checked, setChecked] = useState(true);
  return (
    <Checkbox
      label="The hold-out is sealed"
      help="Nobody can read it before scoring."
      checked={checked}
      onChange={setChecked}
    />
  );
}

export const states = {
  normal: <Normal />,
  empty: <Checkbox label="The hold-out is sealed" checked={false} onChange={noop} />,
  error: (
    <Checkbox
      label="I have read the contract"
      error="Tick it to go on."
      checked={false}
      onChange={noop}
    />
  ),
  disabled: <Checkbox label="Signed by both sides" disabled checked onChange={noop} />,
  'long text': <Checkbox label={longText} checked={false} onChange={noop} />,
};
