// New runs must not push the others from under the pointer: they wait above the table until asked for.
export interface Held<Row> {
  rows: readonly Row[];
  waiting: number;
}

/**
 * The rows the reader knows, in their order, with today's values; those new to the reader are counted. Where
 * `fresh` is not everything there is, a row missing from it was only pushed out by newer ones and stays.
 */
export function hold<Row extends { id: string }>(
  known: readonly Row[] | null,
  fresh: readonly Row[],
  complete: boolean,
): Held<Row> {
  if (known === null || known.length === 0) return { rows: fresh, waiting: 0 };
  const byId = new Map(fresh.map((row) => [row.id, row]));
  const rows = known.flatMap((row) => byId.get(row.id) ?? (complete ? [] : row));
  const seen = new Set(known.map(({ id }) => id));
  // Below all that are known there is no pointer to disturb: a further page belongs there.
  const last = fresh.findLastIndex(({ id }) => seen.has(id));
  const below = last < 0 ? [] : fresh.slice(last + 1);
  const unseen = fresh.filter(({ id }) => !seen.has(id)).length;
  return { rows: [...rows, ...below], waiting: unseen - below.length };
}
