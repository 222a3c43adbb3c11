import { longText } from '../kit/samples';
import { Checklist } from './Checklist';

export const states = {
  normal: (
    <Checklist
      items={[
        { id: '1', title: 'Both sides signed', answer: 'holds' },
        {
          id: '2',
          title: 'A baseline is named',
          answer: 'fires',
          detail: 'The brief asks for 0.80 and names no present value.',
        },
        { id: '3', title: 'Drift alerts are set', answer: 'not_yet' },
        { id: '4', title: 'The data sample was profiled', answer: 'unknown' },
        { id: '5', title: longText, answer: 'holds' },
      ]}
    />
  ),
  empty: <Checklist items={[]} />,
};
