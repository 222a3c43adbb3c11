// Which of the many things logged stand in the table. A column is named as MLflow's search names it, so
// the same word orders, filters and lies in the address.
import type { CellValue, Sort } from '@/lib/grid/columns';
import type { TableRun } from './table';

export type ColumnKind = 'metrics' | 'params' | 'tags';

/** `metrics.f1` is a metric. */
export function kindOf(id: string): ColumnKind | null {
  return (/^(metrics|params|tags)\../.exec(id)?.[1] as ColumnKind | undefined) ?? null;
}

export const keyOf = (id: string) => id.slice(id.indexOf('.') + 1);

/** The columns of the address: `metrics.f1,params.lr`. A comma inside a name is written `%2C`. */
export function readColumns(text: string | undefined): string[] | null {
  if (text === undefined) return null;
  return text
    .split(',')
    .map((part) => part.replaceAll('%2C', ','))
    .filter((id) => kindOf(id) !== null);
}

export function writeColumns(ids: readonly string[]): string {
  return ids.map((id) => id.replaceAll(',', '%2C')).join(',');
}

/** What a run knows of itself, by the name of its column. */
export const attributeColumns: Record<string, (run: TableRun) => CellValue> = {
  name: ({ name }) => name,
  status: ({ status }) => status,
  user: ({ user }) => user,
  started: ({ started }) => started,
  duration: ({ started, ended }) => (ended === null ? null : ended - started),
};

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
  const kind = kindOf(sort.column);
  return kind ? `${quotedColumn(sort.column)} ${direction}` : undefined;
}

/** A column as the search language names it. There is no escape inside quotes: who needs one kind takes another. */
export function quotedColumn(id: string): string {
  const key = keyOf(id);
  const quote = key.includes('`') ? '"' : '`';
  return `${id.slice(0, id.indexOf('.'))}.${quote}${key}${quote}`;
}

export type ShownStatus = 'running' | 'finished' | 'failed';

/** The words typed and the status chosen, as one filter. */
export function wholeFilter(typed: string | undefined, status: ShownStatus | undefined): string {
  const chosen = status ? `attributes.status = '${status.toUpperCase()}'` : '';
  return [typed?.trim(), chosen].filter(Boolean).join(' AND ');
}
