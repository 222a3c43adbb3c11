import { useParams, useSearch } from '@tanstack/react-router';
import { useEngagementAt } from '@/api/engagement';
import { Page } from '@/ui/Page/Page';
import { PageHeader } from '@/ui/PageHeader/PageHeader';
import { Models } from './parts/Models';
import { OneModel } from './parts/OneModel';
import { t } from './text/runs';

const from = '/shell/w/$workspace/e/$handle/models' as const;

export default function ModelsPage() {
  const { workspace, handle } = useParams({ from });
  const { model } = useSearch({ from });
  const engagement = useEngagementAt(workspace, handle);
  if (!engagement)
    return (
      <Page>
        <PageHeader title={t('notHere')} lead={t('notHereDetail')} />
      </Page>
    );
  return model ? (
    <OneModel key={model} engagement={engagement} name={model} />
  ) : (
    <Models engagement={engagement} />
  );
}
