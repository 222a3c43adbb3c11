import { longText, noop } from '../kit/samples';
import { TextArea } from './TextArea';

export const states = {
  normal: (
    <TextArea
      label="Reason"
      help="It stays on record."
      value="The data arrived a week late."
      onChange={noop}
    />
  ),
  empty: (
    <TextArea label="Reason" placeholder="Why the check is set aside" value="" onChange={noop} />
  ),
  error: <TextArea label="Reason" error="An override needs a reason." value="" onChange={noop} />,
  disabled: <TextArea label="Reason" disabled value="Closed." onChange={noop} />,
  'long text': <TextArea label="Reason" value={`${longText}\n\n${longText}`} onChange={noop} />,
};
