import { noop } from '../kit/samples';
import { KeptNotice } from './KeptNotice';

export const states = {
  kept: (
    <KeptNotice
      draft={{ offered: { at: '2026-11-20T09:00:00Z', version: 3 }, drop: noop, takeKept: noop }}
    />
  ),
};
