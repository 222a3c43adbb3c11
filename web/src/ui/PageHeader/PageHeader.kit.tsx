import { Button } from '../Button/Button';
import { longText } from '../kit/samples';
import { Status } from '../Status/Status';
import { PageHeader } from './PageHeader';

export const states = {
  normal: (
    <PageHeader
      title="Milestone 2"
      meta={<Status kind="warn">waits for you</Status>}
      lead="Accepting it pays €4,500.00 to Amara Okafor."
      actions={<Button variant="primary">Review the evidence</Button>}
    />
  ),
  'long text': <PageHeader title={longText} actions={<Button>Schedule check-in</Button>} />,
};
