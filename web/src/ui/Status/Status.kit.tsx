import { longText } from '../kit/samples';
import { Status } from './Status';

export const states = {
  ok: <Status kind="ok">finished</Status>,
  warn: <Status kind="warn">late</Status>,
  bad: <Status kind="bad">failed</Status>,
  info: <Status kind="info">running</Status>,
  neutral: <Status>queued</Status>,
  'long text': <Status kind="info">{longText}</Status>,
};
