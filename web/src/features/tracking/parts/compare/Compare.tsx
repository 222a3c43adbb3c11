import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { EngagementSeat } from '@/api/me';
import { asProblem, problemProps } from '@/api/problem';
import { hasEnded } from '@/api/runs';
import { useLiveEngagement } from '@/app/live/live';
import type { CompareSearch } from '@/lib/search';
import { Link } from '@/ui/Link/Link';
import { Page } from '@/ui/Page/Page';
import { PageHeader } from '@/ui/PageHeader/PageHeader';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { Tabs } from '@/ui/Tabs/Tabs';
import { comparedRows } from '../../logic/compare';
import {
  type CompareView,
  readCompareSearch,
  readList,
  views,
  writeList,
} from '../../logic/search';
import type { RunTable } from '../../logic/table';
import { compareOptions } from '../../queries';
import { t } from '../../text/compare';
import { CurvesView } from './CurvesView';
import { Differences } from './Differences';
import { Scatter } from './Scatter';
import { WhatChanged } from './WhatChanged';

const from = '/shell/w/$workspace/e/$handle/runs/compare' as const;
const often = 5000;

export interface ViewProps {
  engagement: EngagementSeat;
  table: RunTable;
  rows: ReturnType<typeof comparedRows>;
  search: CompareSearch;
  onSearch: (search: CompareSearch) => void;
}

export function Compare({ engagement }: { engagement: EngagementSeat }) {
  const address = useSearch({ from });
  const search = useMemo(() => readCompareSearch(address), [address]);
  const navigate = useNavigate({ from: '/w/$workspace/e/$handle/runs/compare' });
  const onSearch = (next: CompareSearch) =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  const ids = useMemo(() => readList(search.runs), [search.runs]);
  const table = useQuery({
    ...compareOptions(engagement.id, ids),
    enabled: ids.length > 0,
    refetchInterval: ({ state }) =>
      state.data?.statuses.some((status) => !hasEnded(status)) ? often : false,
  });
  useLiveEngagement(engagement.id, ['run.*']);
  const rows = useMemo(() => (table.data ? comparedRows(table.data) : []), [table.data]);
  const place = { workspace: engagement.workspace, handle: engagement.handle };
  const missing = table.isError && asProblem(table.error).status === 404;
  const view = (draw: (props: ViewProps) => React.ReactNode) => () =>
    table.data ? draw({ engagement, table: table.data, rows, search, onSearch }) : null;
  const content: Record<CompareView, () => React.ReactNode> = {
    table: view((props) => (
      <Differences
        {...props}
        onDrop={(id) => onSearch({ runs: writeList(ids.filter((one) => one !== id)) })}
      />
    )),
    curves: view((props) => <CurvesView {...props} />),
    scatter: view((props) => <Scatter {...props} />),
    changes: view((props) => <WhatChanged {...props} />),
  };
  return (
    <Page width="full">
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        meta={table.data && t('count', { count: table.data.ids.length })}
        actions={
          <Link to="/w/$workspace/e/$handle/runs" params={place} look="secondary">
            {t('allRuns')}
          </Link>
        }
      />
      {ids.length === 0 && <p>{t('none')}</p>}
      {ids.length > 0 && table.isPending && <Skeleton lines={8} />}
      {table.isError && (
        <ProblemState
          {...problemProps(table.error)}
          {...(missing && { title: t('oneMissing') })}
          onRetry={() => void table.refetch()}
        />
      )}
      {table.isSuccess && ids.length > 0 && (
        <Tabs
          label={t('views')}
          tabs={views.map((id) => ({ id, label: t(`view_${id}`), content: content[id] }))}
          current={search.view ?? 'table'}
          onChange={(id) => onSearch({ view: id === 'table' ? undefined : id })}
        />
      )}
    </Page>
  );
}
