import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useRef } from 'react';
import type { EngagementSeat } from '@/api/me';
import { asProblem, problemProps } from '@/api/problem';
import { useCommands } from '@/app/commands/useCommands';
import { useLiveEngagement } from '@/app/live/live';
import { parseSort, writeSort } from '@/lib/grid/address';
import { Button } from '@/ui/Button/Button';
import { Link } from '@/ui/Link/Link';
import { Page } from '@/ui/Page/Page';
import { PageHeader } from '@/ui/PageHeader/PageHeader';
import { PeekSplit } from '@/ui/Peek/Peek';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import {
  loggedColumns,
  orderBy,
  readColumns,
  usualColumns,
  wholeFilter,
  writeColumns,
} from '../logic/columns';
import styles from '../runs.module.css';
import { t } from '../text/runs';
import { useRuns } from '../useRuns';
import { NoRuns } from './NoRuns';
import { RunPeek } from './RunPeek';
import { RunsGrid } from './RunsGrid';
import { RunsTools } from './RunsTools';

const from = '/shell/w/$workspace/e/$handle/runs' as const;

export function Runs({ engagement }: { engagement: EngagementSeat }) {
  const search = useSearch({ from });
  const navigate = useNavigate({ from: '/w/$workspace/e/$handle/runs' });
  const change = (next: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  const sort = useMemo(() => parseSort(search.sort), [search.sort]);
  const filter = wholeFilter(search.filter, search.status);
  const runs = useRuns(engagement.id, {
    filter,
    order: orderBy(sort),
    experiment: search.experiment,
  });
  useLiveEngagement(engagement.id, ['run.*']);
  const field = useRef<HTMLInputElement>(null);
  useCommands(
    useMemo(
      () => [
        {
          id: 'runs.filter',
          title: t('goFilter'),
          kind: 'action',
          keys: '/',
          scope: 'page',
          run: () => field.current?.focus(),
        },
      ],
      [],
    ),
  );
  const logged = useMemo(() => loggedColumns(runs.rows), [runs.rows]);
  const columns = useMemo(
    () => readColumns(search.columns) ?? usualColumns(logged),
    [search.columns, logged],
  );
  const problem = runs.isError ? asProblem(runs.error) : null;
  // A filter the server cannot read is the filter's problem, said where it was typed.
  const misread = problem?.status === 400 ? problem.message : null;
  const narrowed = Boolean(filter || search.experiment);
  const count = runs.rows.length;
  const peeked = runs.rows.find(({ id }) => id === search.peek);
  return (
    <Page width="full">
      <PageHeader
        title={t('runs')}
        lead={t('lead')}
        meta={
          runs.isSuccess && (runs.hasNextPage ? t('countMore', { count }) : t('count', { count }))
        }
        actions={
          <Link
            to="/w/$workspace/e/$handle/models"
            params={{ workspace: engagement.workspace, handle: engagement.handle }}
            look="secondary"
          >
            {t('models')}
          </Link>
        }
      />
      {(narrowed || count > 0) && (
        <RunsTools
          handle={engagement.handle}
          field={field}
          search={search}
          error={misread}
          logged={logged}
          columns={columns}
          onSearch={change}
          onColumns={(ids) => change({ columns: ids && writeColumns(ids) })}
        />
      )}
      {runs.isPending && <Skeleton lines={8} />}
      {problem && !misread && (
        <ProblemState {...problemProps(problem)} onRetry={() => void runs.refetch()} />
      )}
      {runs.isSuccess && count === 0 && !narrowed && <NoRuns engagement={engagement} />}
      {(count > 0 || (runs.isSuccess && narrowed)) && (
        <PeekSplit
          peek={
            peeked && (
              <RunPeek
                key={peeked.id}
                engagement={engagement}
                run={peeked}
                onClose={() => change({ peek: undefined })}
              />
            )
          }
        >
          <RunsGrid
            engagement={engagement}
            rows={runs.rows}
            columns={columns}
            sort={sort}
            onSort={(next) => change({ sort: writeSort(next) })}
            onPeek={(run) => change({ peek: run.id === search.peek ? undefined : run.id })}
            onClear={() => change({ filter: undefined, status: undefined, experiment: undefined })}
          />
          <p className={styles.hint}>{t('peekHint')}</p>
          {runs.hasNextPage && (
            <Button busy={runs.isFetchingNextPage} onClick={() => void runs.fetchNextPage()}>
              {t('more', { count: 500 })}
            </Button>
          )}
        </PeekSplit>
      )}
      {runs.waiting > 0 && (
        <div className={styles.arrived} role="status">
          <Button variant="primary" onClick={runs.showNew}>
            {t('arrived', { count: runs.waiting })}
          </Button>
        </div>
      )}
    </Page>
  );
}
