import { useParams } from '@tanstack/react-router';
import { useEngagementAt } from '@/api/engagement';
import { Page } from '@/ui/Page/Page';
import { PageHeader } from '@/ui/PageHeader/PageHeader';
import { Storage } from './parts/storage/Storage';
import { t } from './text/runs';

export default function StoragePage() {
  const { workspace, handle } = useParams({ from: '/shell/w/$workspace/e/$handle/storage' });
  const engagement = useEngagementAt(workspace, handle);
  return engagement ? (
    <Storage key={engagement.id} engagement={engagement} />
  ) : (
    <Page>
      <PageHeader title={t('notHere')} lead={t('notHereDetail')} />
    </Page>
  );
}
