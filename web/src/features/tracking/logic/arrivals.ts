// New runs must not push the others from under the pointer: they wait above the table until asked for.
export interface Held<Row> {
  rows: readonly Row[];
  waiting: number;
}

/** The rows in the order the reader knows, with today's values; those unknown to them are counted. */
export function hold<Row extends { id: string }>(
  known: readonly string[] | null,
  fresh: readonly Row[],
): Held<Row> {
  if (known === null || known.length === 0) return { rows: fresh, waiting: 0 };
  const byId = new Map(fresh.map((row) => [row.id, row]));
  const rows = known.flatMap((id) => byId.get(id) ?? []);
  const seen = new Set(known);
  // Below all that are known there is no pointer to disturb: a further page belongs there.
  const below = fresh.slice(fresh.findLastIndex(({ id }) => seen.has(id)) + 1);
  if (rows.length === 0) return { rows, waiting: fresh.length };
  return { rows: [...rows, ...below], waiting: fresh.length - rows.length - below.length };
}
