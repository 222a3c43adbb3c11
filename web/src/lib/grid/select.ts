// Selection is a set of row keys, so it survives sorting and filtering.
export function toggleKey(selected: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(selected);
  if (!next.delete(key)) next.add(key);
  return next;
}

/** Adds every row between the anchor and the target, in the order now shown. */
export function addRange(
  selected: ReadonlySet<string>,
  shown: readonly string[],
  anchor: string | null,
  target: string,
): ReadonlySet<string> {
  const from = anchor === null ? -1 : shown.indexOf(anchor);
  const to = shown.indexOf(target);
  if (from < 0 || to < 0) return toggleKey(selected, target);
  const range = shown.slice(Math.min(from, to), Math.max(from, to) + 1);
  return new Set([...selected, ...range]);
}

/** All shown rows, or none of them when all were selected; rows hidden by a filter keep their state. */
export function toggleAll(
  selected: ReadonlySet<string>,
  shown: readonly string[],
): ReadonlySet<string> {
  const all = shown.length > 0 && shown.every((key) => selected.has(key));
  const next = new Set(selected);
  for (const key of shown) all ? next.delete(key) : next.add(key);
  return next;
}
