import { useParams } from '@tanstack/react-router';
import { useEngagementAt } from '@/api/engagement';
import { Page } from '@/ui/Page/Page';
import { PageHeader } from '@/ui/PageHeader/PageHeader';
import { Compare } from './parts/compare/Compare';
import { t } from './text/runs';

export default function ComparePage() {
  const { workspace, handle } = useParams({
    from: '/shell/w/$workspace/e/$handle/runs/compare',
  });
  const engagement = useEngagementAt(workspace, handle);
  return engagement ? (
    <Compare engagement={engagement} />
  ) : (
    <Page>
      <PageHeader title={t('notHere')} lead={t('notHereDetail')} />
    </Page>
  );
}
