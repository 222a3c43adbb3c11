// Which of the many things logged stand in the table. A column is named as MLflow's search names it, so
// the same word orders, filters and lies in the address.
import type { RunRow } from '@/api/runs';
import type { Sort } from '@/lib/grid/columns';

export interface LoggedColumn {
  /** `metrics.f1` or `params.lr`. */
  id: string;
  kind: 'metrics' | 'params';
  key: string;
  /** How many of the runs have it. */
  count: number;
}

/** Everything the runs have logged, the most common first. */
export function loggedColumns(runs: readonly RunRow[]): LoggedColumn[] {
  const found = new Map<string, LoggedColumn>();
  const note = (kind: LoggedColumn['kind'], key: string) => {
    const id = `${kind}.${key}`;
    const column = found.get(id) ?? { id, kind, key, count: 0 };
    column.count++;
    found.set(id, column);
  };
  for (const run of runs) {
    for (const key of Object.keys(run.metrics)) note('metrics', key);
    for (const key of Object.keys(run.params)) note('params', key);
  }
  return [...found.values()].sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}

const most = { metrics: 4, params: 3 };

/** What is shown until somebody chooses: the most common metrics and parameters, no system metrics. */
export function usualColumns(logged: readonly LoggedColumn[]): string[] {
  return (['metrics', 'params'] as const).flatMap((kind) =>
    logged
      .filter((column) => column.kind === kind && !column.key.startsWith('system/'))
      .slice(0, most[kind])
      .map(({ id }) => id),
  );
}

/** The columns of the address: `metrics.f1,params.lr`. A comma inside a name is written `%2C`. */
export function readColumns(text: string | undefined): string[] | null {
  if (text === undefined) return null;
  return text
    .split(',')
    .map((part) => part.replaceAll('%2C', ','))
    .filter((id) => /^(metrics|params)\../.test(id));
}

export function writeColumns(ids: readonly string[]): string {
  return ids.map((id) => id.replaceAll(',', '%2C')).join(',');
}

export function columnOf(id: string): Pick<LoggedColumn, 'id' | 'kind' | 'key'> {
  const dot = id.indexOf('.');
  return { id, kind: id.slice(0, dot) as LoggedColumn['kind'], key: id.slice(dot + 1) };
}

const attributes: Record<string, string> = {
  name: 'attributes.run_name',
  status: 'attributes.status',
  user: 'attributes.user_id',
  started: 'attributes.start_time',
};

/** An order as the server reads it, or nothing for its own: the newest first. */
export function orderBy(sort: Sort | null): string | undefined {
  if (!sort) return undefined;
  const direction = sort.descending ? 'DESC' : 'ASC';
  const attribute = attributes[sort.column];
  if (attribute) return `${attribute} ${direction}`;
  if (!/^(metrics|params)\../.test(sort.column)) return undefined;
  const { kind, key } = columnOf(sort.column);
  // There is no escape inside quotes: who needs one kind takes another.
  const quote = key.includes('`') ? '"' : '`';
  return `${kind}.${quote}${key}${quote} ${direction}`;
}

export type ShownStatus = 'running' | 'finished' | 'failed';

/** The words typed and the status chosen, as one filter. */
export function wholeFilter(typed: string | undefined, status: ShownStatus | undefined): string {
  const chosen = status ? `attributes.status = '${status.toUpperCase()}'` : '';
  return [typed?.trim(), chosen].filter(Boolean).join(' AND ');
}
