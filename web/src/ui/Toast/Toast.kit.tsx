import { longText, noop } from '../kit/samples';
import ToastCard from './ToastCard';

const undo = { label: 'Undo', onAction: noop };

export const states = {
  ok: (
    <ToastCard
      toast={{ id: -1, kind: 'ok', text: 'Invitation sent.', action: undo }}
      onDismiss={noop}
    />
  ),
  error: (
    <ToastCard
      toast={{ id: -2, kind: 'bad', text: 'The invitation was not sent.' }}
      onDismiss={noop}
    />
  ),
  note: (
    <ToastCard
      toast={{
        id: -3,
        kind: 'info',
        text: '12 new runs.',
        action: { label: 'Show', onAction: noop },
      }}
      onDismiss={noop}
    />
  ),
  'long text': (
    <ToastCard toast={{ id: -4, kind: 'bad', text: longText, action: undo }} onDismiss={noop} />
  ),
};
