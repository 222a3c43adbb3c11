import { Page } from '@/ui/Page/Page';
import { PageHeader } from '@/ui/PageHeader/PageHeader';
import { t } from '../text/page';

/** The address names an engagement that does not exist, or not for this reader. */
export function NotHere() {
  return (
    <Page>
      <PageHeader title={t('notHere')} lead={t('notHereDetail')} />
    </Page>
  );
}
