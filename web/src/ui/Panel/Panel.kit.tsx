import { Button } from '../Button/Button';
import { longText } from '../kit/samples';
import { Panel } from './Panel';

export const states = {
  normal: (
    <Panel
      title="Budget"
      actions={<Button>Ask for more</Button>}
      note="From the signed contract and accepted time."
    >
      Forecast at completion €17,350
    </Panel>
  ),
  'long text': <Panel title={longText}>{longText}</Panel>,
};
