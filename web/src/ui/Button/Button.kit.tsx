import { Plus } from 'lucide-react';
import { longText, noop } from '../kit/samples';
import { Button } from './Button';

export const states = {
  primary: <Button variant="primary">Send for signature</Button>,
  secondary: <Button icon={<Plus size={15} aria-hidden="true" />}>Add a criterion</Button>,
  quiet: <Button variant="quiet">Show older</Button>,
  danger: <Button variant="danger">Revoke access</Button>,
  disabled: <Button disabled>Send for signature</Button>,
  busy: (
    <Button variant="primary" busy onClick={noop}>
      Sending
    </Button>
  ),
  'long text': <Button>{longText}</Button>,
};
