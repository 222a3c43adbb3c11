import { Button } from '../Button/Button';
import { longText, noop } from '../kit/samples';
import { Peek } from './Peek';

export const states = {
  normal: (
    <Peek title="calm-heron-1" onClose={noop} actions={<Button>Open the run</Button>}>
      <p>Finished after 4 min 10 s.</p>
    </Peek>
  ),
  'long text': (
    <Peek title={longText} onClose={noop}>
      <p>{longText}</p>
    </Peek>
  ),
};
