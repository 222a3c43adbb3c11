import { Button } from '../Button/Button';
import { longText } from '../kit/samples';
import { Tooltip } from './Tooltip';

export const states = {
  normal: (
    <Tooltip text="Counted from the signed contract">
      <Button>Hover or focus</Button>
    </Tooltip>
  ),
  'long text': (
    <Tooltip text={longText}>
      <Button>With much to say</Button>
    </Tooltip>
  ),
};
