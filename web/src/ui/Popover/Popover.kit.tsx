import { longText } from '../kit/samples';
import { Popover } from './Popover';

export const states = {
  normal: (
    <Popover label="Where this comes from">
      Run bright-cedar-2041, scored on the sealed set.
    </Popover>
  ),
  disabled: (
    <Popover label="Where this comes from" disabled>
      Nothing
    </Popover>
  ),
  'long text': <Popover label="Details">{longText}</Popover>,
};
