import { PageHeader } from '../PageHeader/PageHeader';
import { Panel } from '../Panel/Panel';
import { Page } from './Page';

export const states = {
  normal: (
    <Page>
      <PageHeader title="Ledger" />
      <Panel title="Project funds">Nothing has moved yet.</Panel>
    </Page>
  ),
};
