import { longText } from '../kit/samples';
import { Bars } from './Bars';

export const states = {
  normal: (
    <Bars
      label="Drift by feature (PSI)"
      bars={[
        { id: 'tenure', label: 'tenure', value: 0.31, limit: 0.2, kind: 'bad', note: 'drifted' },
        { id: 'plan', label: 'plan', value: 0.14, limit: 0.2 },
        { id: 'region', label: 'region', value: 0.02, limit: 0.2 },
      ]}
    />
  ),
  'long text': <Bars label="Hours" bars={[{ id: 'a', label: longText, value: 12 }]} />,
};
