import { longText, noop } from '../kit/samples';
import { TextField } from './TextField';

export const states = {
  normal: (
    <TextField
      label="Name"
      help="As it should stand in the contract."
      value="Amara Okafor"
      onChange={noop}
    />
  ),
  empty: (
    <TextField label="Firm" optional placeholder="Northwind Utilities" value="" onChange={noop} />
  ),
  error: (
    <TextField
      label="E-mail"
      error="Write an e-mail address with an @."
      value="amara"
      onChange={noop}
    />
  ),
  disabled: <TextField label="E-mail" disabled value="amara@example.org" onChange={noop} />,
  'long text': <TextField label={longText} value={longText} error={longText} onChange={noop} />,
};
