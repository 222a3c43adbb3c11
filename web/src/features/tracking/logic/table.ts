// The table of runs as the server sends it, column by column, and as the grid reads it, run by run.
import type { components } from '@/api/schema';
import type { CellValue, Sort } from '@/lib/grid/columns';
import { sortRows } from '@/lib/grid/sort';
import { attributeColumns, kindOf } from './columns';

export type RunTable = components['schemas']['RunTable'];
export type TableColumn = components['schemas']['TableColumn'];
type Status = components['schemas']['RunStatus'];

export interface TableRun {
  id: string;
  name: string;
  status: Status;
  experiment: string;
  user: string;
  started: number;
  ended: number | null;
  baseline: boolean;
  parent: string | null;
  /** What it logged, of the columns that were asked for. Empty: nothing under that name. */
  cells: Readonly<Record<string, number | string>>;
}

/** Columns that every view needs, shown or not. */
export const always = [
  'attributes.end_time',
  'tags.tenon.baseline',
  'tags.mlflow.parentRunId',
] as const;
const [endTime, baseline, parent] = always;

/** A column's values by the row that has one. */
export function* entries(column: TableColumn): Generator<[row: number, value: number | string]> {
  // NaN and the infinities travel as text.
  const values: readonly (number | string)[] =
    column.numbers.length > 0 ? column.numbers : column.texts;
  for (let at = 0; at < values.length; at++)
    yield [column.rows ? (column.rows[at] as number) : at, values[at] as number | string];
}

export function tableRuns(table: RunTable): TableRun[] {
  const cells = table.ids.map((): Record<string, number | string> => ({}));
  for (const column of table.columns)
    for (const [row, value] of entries(column))
      (cells[row] as Record<string, unknown>)[column.id] = value;
  return table.ids.map((id, row) => {
    const own = cells[row] as Record<string, number | string>;
    const ended = own[endTime];
    const above = own[parent];
    return {
      id,
      name: table.names[row] ?? '',
      status: table.statuses[row] ?? 'finished',
      experiment: table.experiment_ids[row] ?? '',
      user: table.users[row] ?? '',
      started: table.started_at_ms[row] ?? 0,
      ended: typeof ended === 'number' ? ended : null,
      baseline: own[baseline] === 'true',
      parent: typeof above === 'string' ? above : null,
      cells: own,
    };
  });
}

/** The same runs in the same order, with what a later look at some of them found. */
export function withNewest(
  runs: readonly TableRun[],
  newest: readonly TableRun[],
): readonly TableRun[] {
  if (newest.length === 0) return runs;
  const byId = new Map(newest.map((run) => [run.id, run]));
  // What has ended since is known better than by a look that was taken while it ran.
  return runs.map((run) => (run.status === 'running' && byId.get(run.id)) || run);
}

export function valueIn(run: TableRun, column: string): CellValue {
  const attribute = attributeColumns[column];
  if (attribute) return attribute(run);
  const value = run.cells[column];
  return value === undefined ? null : kindOf(column) === 'metrics' ? Number(value) : value;
}

/** Sorted as the address says; the server's own order is the newest first. */
export function inOrder(runs: readonly TableRun[], sort: Sort | null): readonly TableRun[] {
  if (!sort) return runs;
  const kind = kindOf(sort.column) === 'metrics' || isTime(sort.column) ? 'number' : 'text';
  const order = sortRows(
    runs,
    Uint32Array.from(runs.keys()),
    { id: sort.column, header: '', kind, width: '', value: (run) => valueIn(run, sort.column) },
    sort,
  );
  return Array.from(order, (at) => runs[at] as TableRun);
}

const isTime = (column: string) => column === 'started' || column === 'duration';
