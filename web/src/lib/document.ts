// Documents as forms edit them: plain JSON in which an empty text, an empty list and nothing at all say
// the same to a reader, but not always to the server.

/** What is sent: groups in which nothing is left are groups that are not there. */
export function tidy<Document>(document: Document): Document {
  return strip(document, false) as Document;
}

/** Equal in what they say: an empty text, an empty list and nothing at all say the same. */
export function sameValue(one: unknown, other: unknown): boolean {
  return (
    JSON.stringify(strip({ value: one }, true)) === JSON.stringify(strip({ value: other }, true))
  );
}

/** The first of `c1`, `c2` … that is not taken. */
export function freeId(prefix: string, taken: Iterable<string | undefined>): string {
  const ids = new Set(taken);
  for (let number = 1; ; number++) {
    const id = `${prefix}${number}`;
    if (!ids.has(id)) return id;
  }
}

function strip(value: unknown, blank: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => strip(item, blank) ?? (blank ? null : {}));
  if (typeof value !== 'object' || value === null) return value;
  const kept: [string, unknown][] = [];
  for (const [key, member] of Object.entries(value)) {
    const next = strip(member, blank);
    const empty =
      next === undefined ||
      (blank && (next === '' || next === null || (Array.isArray(next) && next.length === 0)));
    if (!empty) kept.push([key, next]);
  }
  if (kept.length === 0) return undefined;
  return Object.fromEntries(blank ? kept.sort(([a], [b]) => (a < b ? -1 : 1)) : kept);
}
