import { longText, noop } from '../kit/samples';
import { ProblemState } from './ProblemState';

export const states = {
  normal: (
    <ProblemState
      code="conflict"
      detail="Somebody else signed first."
      requestId="0198f2c4"
      unsaved
      onRetry={noop}
    />
  ),
  'no answer': <ProblemState code="no_answer" onRetry={noop} />,
  busy: <ProblemState code="fault_in_page" onRetry={noop} busy />,
  'long text': <ProblemState code="invalid" detail={longText} />,
};
