import { Origin } from './Origin';

export const states = {
  'scored by the server': <Origin by="server" />,
  'self-reported': <Origin by="expert" />,
};
