// The columns of the table of runs; a line that heads a group says what its runs have in common.
import { figure } from '@/lib/figure';
import type { CellValue } from '@/lib/grid/columns';
import { runStatusWords } from '@/lib/runStatus';
import { duration } from '@/lib/time';
import type { GridColumn } from '@/ui/DataGrid/GridRow';
import { Status } from '@/ui/Status/Status';
import { Time } from '@/ui/Time/Time';
import type { Line } from '../logic/arrange';
import { keyOf, kindOf } from '../logic/columns';
import { type TableRun, valueIn } from '../logic/table';
import styles from '../runs.module.css';
import { t } from '../text/runs';
import { RunStatus } from './RunStatus';

type Column = GridColumn<Line>;

interface Shown {
  columns: readonly string[];
  group: string | undefined;
  metric: string | undefined;
  nameOf: (experiment: string) => string;
}

export function gridColumns({ columns, group, metric, nameOf }: Shown): Column[] {
  const summed = group ? metric : undefined;
  const logged = summed && !columns.includes(summed) ? [summed, ...columns] : columns;
  return [
    {
      id: 'name',
      header: t('name'),
      kind: 'text',
      width: group ? 'minmax(290px, 2fr)' : 'minmax(230px, 2fr)',
      value: (line) => (line.kind === 'run' ? line.run.name : line.label),
      cell: (line) =>
        line.kind === 'group' ? (
          <>
            {groupLabel(line.label, group, nameOf)}{' '}
            <span className={styles.quiet}>{t('count', { count: line.count })}</span>
          </>
        ) : (
          <>
            {line.run.name}
            {line.run.baseline && (
              <span className={styles.badge}>
                <Status kind="info">{t('baseline')}</Status>
              </span>
            )}
          </>
        ),
    },
    {
      id: 'experiment',
      header: t('experiment'),
      kind: 'text',
      width: 'minmax(100px, 1fr)',
      // A run knows its experiment's number; the name is the experiment's.
      sortable: false,
      value: of(({ experiment }) => nameOf(experiment)),
    },
    ...fixed,
    ...logged.map((id) => loggedColumn(id, id === summed)),
  ];
}

function groupLabel(label: string, group: string | undefined, nameOf: Shown['nameOf']): string {
  if (label === '') return t('without', { name: keyOf(group ?? '').replace(/^tenon\./, '') });
  return group === 'experiment' ? nameOf(label) : label;
}

/** A value of a run; a group has none of its own. */
const of =
  <Value extends CellValue | string>(value: (run: TableRun) => Value, none: Value | null = null) =>
  (line: Line) =>
    line.kind === 'run' ? value(line.run) : none;

const textOf = (text: (run: TableRun) => string) => (line: Line) =>
  line.kind === 'run' ? text(line.run) : '';

const fixed: Column[] = [
  {
    id: 'status',
    header: t('status'),
    kind: 'text',
    width: '104px',
    value: of(({ status }) => runStatusWords(status)),
    cell: (line) => line.kind === 'run' && <RunStatus status={line.run.status} />,
  },
  {
    id: 'user',
    header: t('user'),
    kind: 'text',
    width: 'minmax(90px, 1fr)',
    value: of(({ user }) => user),
  },
  {
    id: 'started',
    header: t('started'),
    kind: 'number',
    width: '152px',
    value: of(({ started }) => started),
    cell: (line) => line.kind === 'run' && <Time at={new Date(line.run.started).toISOString()} />,
  },
  {
    id: 'duration',
    header: t('duration'),
    kind: 'number',
    width: '96px',
    value: of((run) => valueIn(run, 'duration')),
    text: textOf(({ started, ended }) => (ended === null ? '' : duration(ended - started))),
  },
];

function loggedColumn(id: string, summed: boolean): Column {
  const column = {
    id,
    header: keyOf(id),
    value: of((run) => valueIn(run, id)),
  };
  if (kindOf(id) !== 'metrics') return { ...column, kind: 'text', width: 'minmax(90px, 1fr)' };
  const text = textOf(({ cells }) => (cells[id] === undefined ? '' : figure(cells[id])));
  if (!summed) return { ...column, kind: 'number', width: 'minmax(84px, 1fr)', text };
  return {
    ...column,
    kind: 'number',
    width: 'minmax(230px, 1fr)',
    cell: (line) => (line.kind === 'run' ? text(line) : <Stats line={line} />),
  };
}

function Stats({ line: { stats } }: { line: Extract<Line, { kind: 'group' }> }) {
  if (!stats) return null;
  return (
    <span title={t('statsTitle')}>
      {figure(stats.least)} … <b>{figure(stats.mean)}</b> … {figure(stats.most)}
    </span>
  );
}
