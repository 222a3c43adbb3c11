import { KeyHint } from './KeyHint';

export const states = {
  chord: <KeyHint keys="mod+k" />,
  sequence: <KeyHint keys="g m" />,
  named: <KeyHint keys="alt+ArrowDown" />,
};
