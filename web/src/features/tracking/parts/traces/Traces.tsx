import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { EngagementSeat } from '@/api/me';
import { asProblem, problemProps } from '@/api/problem';
import { parseSort, writeSort } from '@/lib/grid/address';
import type { TracesSearch } from '@/lib/search';
import { Button } from '@/ui/Button/Button';
import { DataGrid } from '@/ui/DataGrid/DataGrid';
import { EmptyState } from '@/ui/EmptyState/EmptyState';
import { Link } from '@/ui/Link/Link';
import { Page } from '@/ui/Page/Page';
import { PageHeader } from '@/ui/PageHeader/PageHeader';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { traceFilter, traceOrder } from '../../logic/traces';
import runs from '../../runs.module.css';
import { t } from '../../text/traces';
import { type TraceRow, tracesOptions } from '../../traceQueries';
import { useRunNames } from '../../useRunNames';
import { TraceTools } from './TraceTools';
import { traceColumns } from './traceColumns';

const perPage = 100;
const keyOf = ({ id }: TraceRow) => id;

/** Every trace that fits, page after page, the newest first. */
export function Traces({
  engagement,
  search,
}: {
  engagement: EngagementSeat;
  search: TracesSearch;
}) {
  const navigate = useNavigate({ from: '/w/$workspace/e/$handle/traces' });
  const change = (next: Partial<TracesSearch>, replace = true) =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace });
  const sort = useMemo(() => parseSort(search.sort), [search.sort]);
  const filter = traceFilter(search);
  const list = useInfiniteQuery(
    tracesOptions(engagement.id, { filter, order: traceOrder(sort), limit: perPage }),
  );
  const traces = useMemo(() => list.data?.pages.flatMap((page) => page.traces) ?? [], [list.data]);
  const runName = useRunNames(engagement.id, traces);
  const columns = useMemo(() => traceColumns(runName), [runName]);
  const problem = list.isError ? asProblem(list.error) : null;
  // A filter the server cannot read is the filter's problem, said where it was typed.
  const misread = problem?.status === 400 ? problem : null;
  const count = traces.length;
  return (
    <Page width="full">
      <PageHeader
        title={t('traces')}
        lead={t('lead')}
        meta={list.isSuccess && t(list.hasNextPage ? 'shownFirst' : 'shown', { count })}
        actions={
          <Link
            to="/w/$workspace/e/$handle/runs"
            params={{ workspace: engagement.workspace, handle: engagement.handle }}
            look="secondary"
          >
            {t('runsPage')}
          </Link>
        }
      />
      {(filter !== '' || count > 0) && (
        <TraceTools search={search} filter={filter} misread={misread} onSearch={change} />
      )}
      {list.isPending && <Skeleton lines={8} />}
      {problem && !misread && (
        <ProblemState {...problemProps(problem)} onRetry={() => void list.refetch()} />
      )}
      {list.isSuccess && count === 0 && filter === '' && (
        <EmptyState title={t('none')} command={t('traced')} />
      )}
      {list.isSuccess && (count > 0 || filter !== '') && (
        <div>
          <DataGrid
            label={t('traces')}
            rows={traces}
            columns={columns}
            rowKey={keyOf}
            ordered
            sort={sort}
            onSort={(next) => change({ sort: writeSort(next) })}
            onOpen={({ id }) => change({ trace: id, span: undefined }, false)}
            empty={
              <EmptyState
                title={t('noMatch')}
                action={
                  <Button onClick={() => change({ filter: undefined, state: undefined })}>
                    {t('clear')}
                  </Button>
                }
              />
            }
          />
          <p className={runs.hint}>{t('hint')}</p>
          {list.hasNextPage && (
            <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {t('more')}
            </Button>
          )}
        </div>
      )}
    </Page>
  );
}
