import { noop } from '../kit/samples';
import { ReasonForm } from './ReasonForm';

const props = {
  label: 'Your reason',
  submit: 'Override this finding',
  onSubmit: noop,
  onCancel: noop,
};

export const states = {
  normal: <ReasonForm {...props} help="One sentence. It stays on record with your name." />,
  error: <ReasonForm {...props} error="Give the reason in a sentence." />,
  busy: <ReasonForm {...props} busy />,
};
