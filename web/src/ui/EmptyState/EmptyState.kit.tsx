import { Button } from '../Button/Button';
import { longText } from '../kit/samples';
import { EmptyState } from './EmptyState';

export const states = {
  empty: (
    <EmptyState
      title="No runs yet. They appear here as soon as your training script logs one."
      action={<Button variant="primary">Show me how</Button>}
      command="export MLFLOW_TRACKING_URI=https://tenon.example.org/e/churn-1a2b3c"
    />
  ),
  'no result': (
    <EmptyState title="No member matches “zed”." action={<Button>Clear the filter</Button>} />
  ),
  'long text': <EmptyState title={longText} command={longText} />,
};
