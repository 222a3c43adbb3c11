import { useParams } from '@tanstack/react-router';
import { useEngagementAt } from '@/api/engagement';
import { Page } from '@/ui/Page/Page';
import { PageHeader } from '@/ui/PageHeader/PageHeader';
import { Runs } from './parts/Runs';
import { t } from './text/runs';

export default function RunsPage() {
  const { workspace, handle } = useParams({ from: '/shell/w/$workspace/e/$handle/runs' });
  const engagement = useEngagementAt(workspace, handle);
  return engagement ? (
    <Runs engagement={engagement} />
  ) : (
    <Page>
      <PageHeader title={t('notHere')} lead={t('notHereDetail')} />
    </Page>
  );
}
