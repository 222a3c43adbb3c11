import { longText } from '../kit/samples';
import { Steps } from './Steps';

export const states = {
  'on the way': (
    <Steps
      label="Milestone"
      steps={[
        { id: '1', title: 'Planned', state: 'passed' },
        { id: '2', title: 'Funded', state: 'passed', detail: '2026-11-03 09:00' },
        { id: '3', title: 'In progress', state: 'next', detail: 'since 2026-11-04 10:00' },
        { id: '4', title: 'Submitted', state: 'later' },
        { id: '5', title: 'Accepted', state: 'later' },
      ]}
    />
  ),
  'one opened': (
    <Steps
      label="Gates"
      steps={[
        { id: '1', title: 'Publish', state: 'passed', content: <p>{longText}</p> },
        { id: '2', title: 'Offer', state: 'next' },
        { id: '3', title: 'Sign', state: 'later' },
      ]}
    />
  ),
  'long text': (
    <Steps
      label="Milestone"
      steps={[
        { id: '1', title: longText, state: 'passed' },
        { id: '2', title: 'Accepted', state: 'next', detail: longText },
      ]}
    />
  ),
};
