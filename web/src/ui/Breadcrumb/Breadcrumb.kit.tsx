import { longText } from '../kit/samples';
import { Anchor } from '../Link/Link';
import { Breadcrumb } from './Breadcrumb';

const first = {
  id: 'w',
  content: (
    <Anchor look="plain" href="#w">
      Northwind Utilities
    </Anchor>
  ),
};

export const states = {
  normal: <Breadcrumb crumbs={[first, { id: 'e', content: 'Churn early-warning' }]} />,
  'long text': <Breadcrumb crumbs={[first, { id: 'e', content: longText }]} />,
};
