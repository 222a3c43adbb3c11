import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { EngagementSeat } from '@/api/me';
import type { RunRow } from '@/api/runs';
import { figure } from '@/lib/figure';
import type { Sort } from '@/lib/grid/columns';
import { runStatusWords } from '@/lib/runStatus';
import { duration } from '@/lib/time';
import { Button } from '@/ui/Button/Button';
import { DataGrid } from '@/ui/DataGrid/DataGrid';
import type { GridColumn } from '@/ui/DataGrid/GridRow';
import { EmptyState } from '@/ui/EmptyState/EmptyState';
import { Status } from '@/ui/Status/Status';
import { Time } from '@/ui/Time/Time';
import { useExperimentName } from '../experiments';
import { columnOf } from '../logic/columns';
import styles from '../runs.module.css';
import { t } from '../text/runs';
import { RunStatus } from './RunStatus';

interface RunsGridProps {
  engagement: EngagementSeat;
  rows: readonly RunRow[];
  columns: readonly string[];
  sort: Sort | null;
  onSort: (sort: Sort | null) => void;
  onPeek: (run: RunRow) => void;
  onClear: () => void;
}

const keyOf = ({ id }: RunRow) => id;

export function RunsGrid({
  engagement,
  rows,
  columns,
  sort,
  onSort,
  onPeek,
  onClear,
}: RunsGridProps) {
  const navigate = useNavigate();
  const seen = [...new Set(rows.map(({ experiment_id }) => experiment_id))].join(' ');
  const nameOf = useExperimentName(engagement.handle, seen);
  const shown = useMemo(
    () => [
      ...fixed.slice(0, 1),
      experimentColumn(nameOf),
      ...fixed.slice(1),
      ...columns.map(loggedColumn),
    ],
    [columns, nameOf],
  );
  return (
    <DataGrid
      label={t('runs')}
      rows={rows}
      columns={shown}
      rowKey={keyOf}
      ordered
      sort={sort}
      onSort={onSort}
      onPeek={onPeek}
      onOpen={({ id }) =>
        void navigate({
          to: '/w/$workspace/e/$handle/runs/$run',
          params: { workspace: engagement.workspace, handle: engagement.handle, run: id },
        })
      }
      empty={
        <EmptyState title={t('noMatch')} action={<Button onClick={onClear}>{t('clear')}</Button>} />
      }
    />
  );
}

const fixed: GridColumn<RunRow>[] = [
  {
    id: 'name',
    header: t('name'),
    kind: 'text',
    width: 'minmax(190px, 2fr)',
    value: ({ name }) => name,
    cell: ({ name, baseline }) => (
      <>
        {name}
        {baseline && (
          <span className={styles.badge}>
            <Status kind="info">{t('baseline')}</Status>
          </span>
        )}
      </>
    ),
  },
  {
    id: 'status',
    header: t('status'),
    kind: 'text',
    width: '104px',
    value: ({ status }) => runStatusWords(status),
    cell: ({ status }) => <RunStatus status={status} />,
  },
  {
    id: 'user',
    header: t('user'),
    kind: 'text',
    width: 'minmax(90px, 1fr)',
    value: ({ user }) => user,
  },
  {
    id: 'started',
    header: t('started'),
    kind: 'number',
    width: '152px',
    value: ({ started_at_ms }) => started_at_ms,
    cell: ({ started_at_ms }) => <Time at={new Date(started_at_ms).toISOString()} />,
  },
  {
    id: 'duration',
    header: t('duration'),
    kind: 'number',
    width: '96px',
    // The server keeps both ends, not what lies between.
    sortable: false,
    value: ({ started_at_ms, ended_at_ms }) => (ended_at_ms ?? Date.now()) - started_at_ms,
    text: ({ started_at_ms, ended_at_ms }) =>
      ended_at_ms === undefined ? '' : duration(ended_at_ms - started_at_ms),
  },
];

function experimentColumn(nameOf: (id: string) => string): GridColumn<RunRow> {
  return {
    id: 'experiment',
    header: t('experiment'),
    kind: 'text',
    width: 'minmax(100px, 1fr)',
    // The server orders by what a run knows of itself; the name is its experiment's.
    sortable: false,
    value: ({ experiment_id }) => nameOf(experiment_id),
  };
}

function loggedColumn(id: string): GridColumn<RunRow> {
  const { kind, key } = columnOf(id);
  if (kind === 'params')
    return {
      id,
      header: key,
      kind: 'text',
      width: 'minmax(90px, 1fr)',
      value: ({ params }) => params[key] ?? null,
    };
  return {
    id,
    header: key,
    kind: 'number',
    width: 'minmax(84px, 1fr)',
    value: ({ metrics }) => metrics[key] ?? null,
    text: ({ metrics }) => (metrics[key] === undefined ? '' : figure(metrics[key])),
  };
}
