// A few runs beside each other: what differs, and pairs of values for a scatter.
import { keyOf, kindOf } from './columns';
import { always, entries, type RunTable, type TableColumn } from './table';

export type ComparedKind = 'metrics' | 'params' | 'data' | 'tags';

export interface ComparedRow {
  id: string;
  kind: ComparedKind;
  key: string;
  /** One for each run; null where it has none. */
  values: (number | string | null)[];
  differs: boolean;
}

// What MLflow notes of itself differs always and says nothing.
const dull =
  /^tags\.(mlflow\.(runName|runColor|user|log-model\.history|loggedArtifacts)|tenon\.baseline)$/;

export function comparedRows(table: RunTable): ComparedRow[] {
  const order: ComparedKind[] = ['metrics', 'params', 'data', 'tags'];
  return table.columns
    .filter(({ id }) => !dull.test(id) && !(always as readonly string[]).includes(id))
    .map((column) => rowOf(column, table.ids.length))
    .filter((row) => row !== null)
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

function rowOf(column: TableColumn, runs: number): ComparedRow | null {
  const kind = kindOf(column.id) ?? (column.id.startsWith('data.') ? 'data' : null);
  if (!kind) return null;
  const values: (number | string | null)[] = Array.from({ length: runs }, () => null);
  for (const [row, value] of entries(column)) values[row] = value;
  return {
    id: column.id,
    kind,
    key: keyOf(column.id),
    values,
    differs: values.some((value) => value !== values[0]),
  };
}

export interface ScatterPoint {
  run: number;
  x: number;
  y: number;
}

/** A value as a place on an axis: numbers by themselves, words in the order they first come. */
export function axisOf(row: ComparedRow): { places: (number | null)[]; words: string[] | null } {
  const numbers = row.values.map((value) =>
    value === null || (typeof value === 'string' && value.trim() === '') ? null : Number(value),
  );
  if (numbers.every((value) => value === null || Number.isFinite(value)))
    return { places: numbers, words: null };
  const words = [...new Set(row.values.filter((value) => value !== null).map(String))];
  return {
    places: row.values.map((value) => (value === null ? null : words.indexOf(String(value)))),
    words,
  };
}

export function scatterOf(x: ComparedRow, y: ComparedRow): ScatterPoint[] {
  const across = axisOf(x).places;
  const up = axisOf(y).places;
  return across.flatMap((place, run) => {
    const height = up[run];
    return place === null || height === null || height === undefined
      ? []
      : [{ run, x: place, y: height }];
  });
}
