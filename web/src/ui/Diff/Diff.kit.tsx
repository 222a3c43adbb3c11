import { longText } from '../kit/samples';
import { Diff } from './Diff';

export const states = {
  normal: (
    <Diff
      label="Clause 4"
      before={'Payment follows acceptance.\nAcceptance takes 14 days.\nSilence escalates.'}
      after={
        'Payment follows acceptance.\nAcceptance takes 10 working days.\nSilence escalates.\nBoth sides are told.'
      }
    />
  ),
  empty: <Diff label="Clause 5" before="Same." after="Same." />,
  'long text': <Diff label="Clause 6" before={longText} after={`${longText} leave`} />,
};
