import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import type { EngagementSeat } from '@/api/me';
import { asProblem, problemProps } from '@/api/problem';
import { useCommands } from '@/app/commands/useCommands';
import { parseSort, writeSort } from '@/lib/grid/address';
import { Button } from '@/ui/Button/Button';
import { Link } from '@/ui/Link/Link';
import { Page } from '@/ui/Page/Page';
import { PageHeader } from '@/ui/PageHeader/PageHeader';
import { PeekSplit } from '@/ui/Peek/Peek';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { arrange } from '../logic/arrange';
import { kindOf, readColumns, wholeFilter, writeColumns } from '../logic/columns';
import { readList, readRunsSearch, writeList } from '../logic/search';
import { always, type RunTable } from '../logic/table';
import styles from '../runs.module.css';
import { t } from '../text/runs';
import { useRuns } from '../useRuns';
import { NoRuns } from './NoRuns';
import { RunPeek } from './RunPeek';
import { RunsGrid } from './RunsGrid';
import { RunsTools } from './RunsTools';
import { Selection } from './Selection';

const from = '/shell/w/$workspace/e/$handle/runs' as const;

/** Until somebody chooses, the server names the most common: they stand before what every view needs. */
function usualColumns(table: RunTable | undefined): string[] {
  const ids = table?.columns.map(({ id }) => id) ?? [];
  return ids.slice(0, Math.max(0, ids.indexOf(always[0])));
}

export function Runs({ engagement }: { engagement: EngagementSeat }) {
  const address = useSearch({ from });
  const search = useMemo(() => readRunsSearch(address), [address]);
  const navigate = useNavigate({ from: '/w/$workspace/e/$handle/runs' });
  const change = (next: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  const sort = useMemo(() => parseSort(search.sort), [search.sort]);
  const filter = wholeFilter(search.filter, search.status);
  const chosen = useMemo(() => readColumns(search.columns), [search.columns]);
  const asked = useMemo(() => {
    const helpers = [search.group, search.of, sort?.column].filter(
      (id): id is string => id !== undefined && kindOf(id) !== null,
    );
    return [...new Set([...(chosen ?? ['usual']), ...always, ...helpers])];
  }, [chosen, search.group, search.of, sort]);
  const runs = useRuns(engagement.id, {
    filter,
    experiment: search.experiment,
    columns: asked,
    sort,
  });
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
  const columns = useMemo(() => chosen ?? usualColumns(runs.table.data), [chosen, runs.table.data]);
  const shut = useMemo(() => new Set(readList(search.shut)), [search.shut]);
  const nests = useMemo(() => runs.rows.some(({ parent }) => parent !== null), [runs.rows]);
  const lines = useMemo(
    () =>
      arrange(runs.rows, {
        group: search.group,
        metric: search.of,
        nested: nests && search.flat === undefined,
        shut,
      }),
    [runs.rows, search.group, search.of, search.flat, nests, shut],
  );
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const problem = runs.table.isError ? asProblem(runs.table.error) : null;
  // A filter the server cannot read is the filter's problem, said where it was typed.
  const misread = problem?.status === 400 ? problem : null;
  const narrowed = Boolean(filter || search.experiment);
  const count = runs.rows.length;
  const ready = runs.table.isSuccess || misread !== null;
  const place = { workspace: engagement.workspace, handle: engagement.handle };
  const peeked = runs.rows.find(({ id }) => id === search.peek);
  return (
    <Page width="full">
      <PageHeader
        title={t('runs')}
        lead={t('lead')}
        meta={runs.table.isSuccess && t(runs.complete ? 'count' : 'countMore', { count })}
        actions={
          <>
            <Link to="/w/$workspace/e/$handle/models" params={place} look="secondary">
              {t('models')}
            </Link>
            <Link to="/w/$workspace/e/$handle/traces" params={place} look="secondary">
              {t('traces')}
            </Link>
          </>
        }
      />
      {(narrowed || count > 0) && (
        <RunsTools
          engagement={engagement}
          field={field}
          search={search}
          misread={misread}
          rows={runs.rows}
          columns={columns}
          nests={nests}
          onSearch={change}
          onColumns={(ids) => change({ columns: ids && writeColumns(ids) })}
        />
      )}
      {runs.table.isPending && <Skeleton lines={8} />}
      {problem && !misread && (
        <ProblemState {...problemProps(problem)} onRetry={() => void runs.table.refetch()} />
      )}
      {runs.table.isSuccess && count === 0 && !narrowed && <NoRuns engagement={engagement} />}
      {(count > 0 || (ready && narrowed)) && (
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
          <Selection
            engagement={engagement}
            selected={selected}
            onClear={() => setSelected(new Set())}
          />
          <RunsGrid
            engagement={engagement}
            lines={lines}
            group={search.group}
            metric={search.of}
            columns={columns}
            sort={sort}
            selected={selected}
            onSelect={setSelected}
            onSort={(next) => change({ sort: writeSort(next) })}
            onPeek={(run) => change({ peek: run.id === search.peek ? undefined : run.id })}
            onToggle={(key) => {
              const next = new Set(shut);
              if (!next.delete(key)) next.add(key);
              change({ shut: writeList(next) });
            }}
            onClear={() => change({ filter: undefined, status: undefined, experiment: undefined })}
          />
          <p className={styles.hint}>{t('peekHint')}</p>
        </PeekSplit>
      )}
      {!runs.table.isPending && (
        <p className={styles.quiet}>
          <Link to="/w/$workspace/e/$handle/storage" params={place}>
            {t('storage')}
          </Link>
        </p>
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
