import { longText, noop } from '../kit/samples';
import { FileDrop, type Upload } from './FileDrop';

const uploads: Upload[] = [
  { id: '1', name: 'billing_events.csv', size: 48_200_000, progress: 0.42, state: 'sending' },
  { id: '2', name: 'model_card.md', size: 8_120, progress: 1, state: 'sent' },
  {
    id: '3',
    name: `${longText}.csv`,
    size: 2_000_000,
    progress: 0.1,
    state: 'failed',
    error: 'No room is left in this workspace.',
  },
];

export const states = {
  normal: (
    <FileDrop
      label="Data sample"
      help="CSV or Parquet, up to 2 GiB"
      multiple
      uploads={uploads}
      onCancel={noop}
      onFiles={noop}
    />
  ),
  empty: <FileDrop label="Signed annex" onFiles={noop} />,
  error: <FileDrop label="Signed annex" error="Attach the annex before you send." onFiles={noop} />,
  disabled: <FileDrop label="Signed annex" disabled onFiles={noop} />,
};
