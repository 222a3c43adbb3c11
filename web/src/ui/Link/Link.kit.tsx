import { longText } from '../kit/samples';
import { Anchor } from './Link';

export const states = {
  text: <Anchor href="#run">bright-cedar-2041</Anchor>,
  plain: (
    <Anchor look="plain" href="#plain">
      Northwind Utilities
    </Anchor>
  ),
  button: (
    <Anchor look="button" href="#next">
      Write the brief
    </Anchor>
  ),
  secondary: (
    <Anchor look="secondary" href="#open">
      Open Northwind Utilities
    </Anchor>
  ),
  'long text': <Anchor href="#long">{longText}</Anchor>,
};
