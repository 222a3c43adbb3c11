import { longText } from '../kit/samples';
import { Timeline } from './Timeline';

export const states = {
  normal: (
    <Timeline
      zone="Europe/Berlin"
      moments={[
        { id: '1', at: '2026-11-03T09:00:00Z', title: 'Amara Okafor signed', kind: 'ok' },
        {
          id: '2',
          at: '2026-11-04T15:20:00Z',
          title: 'Data arrived two days late',
          kind: 'warn',
          detail: 'Counted on the delay ledger as the client’s.',
        },
        { id: '3', at: '2026-11-05T08:00:00Z', title: longText },
      ]}
    />
  ),
};
