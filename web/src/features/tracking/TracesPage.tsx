import { useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useEngagementAt } from '@/api/engagement';
import { Page } from '@/ui/Page/Page';
import { PageHeader } from '@/ui/PageHeader/PageHeader';
import { readTracesSearch } from './logic/traces';
import { OneTrace } from './parts/traces/OneTrace';
import { Traces } from './parts/traces/Traces';
import { t } from './text/runs';

const from = '/shell/w/$workspace/e/$handle/traces' as const;

export default function TracesPage() {
  const { workspace, handle } = useParams({ from });
  const address = useSearch({ from });
  const search = useMemo(() => readTracesSearch(address), [address]);
  const engagement = useEngagementAt(workspace, handle);
  if (!engagement)
    return (
      <Page>
        <PageHeader title={t('notHere')} lead={t('notHereDetail')} />
      </Page>
    );
  return search.trace ? (
    <OneTrace key={search.trace} engagement={engagement} trace={search.trace} search={search} />
  ) : (
    <Traces engagement={engagement} search={search} />
  );
}
