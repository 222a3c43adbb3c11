// JSON pointers (RFC 6901) into documents that are never changed in place: every write makes a new
// document that shares what did not change.

export function pointerParts(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

export function readAt(document: unknown, pointer: string): unknown {
  return pointerParts(pointer).reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null
        ? (value as Record<string, unknown>)[part]
        : undefined,
    document,
  );
}

/** The document with that value in that place; undefined takes the place away. */
export function writeAt<Document>(document: Document, pointer: string, value: unknown): Document {
  return write(document, pointerParts(pointer), value) as Document;
}

function write(document: unknown, [part, ...rest]: string[], value: unknown): unknown {
  if (part === undefined) return value;
  if (Array.isArray(document)) {
    const index = part === '-' ? document.length : Number(part);
    const next = write(document[index], rest, value);
    return next === undefined
      ? document.filter((_, place) => place !== index)
      : document.toSpliced(index, 1, next);
  }
  const { [part]: before, ...others } = (document ?? {}) as Record<string, unknown>;
  const next = write(before, rest, value);
  // Order is kept where the key stood already, so that a save changes no more than it must.
  if (next === undefined) return others;
  return { ...((document ?? {}) as Record<string, unknown>), [part]: next };
}

/** Of the places given, the one at the pointer or the nearest above it. */
export function nearestPlace(pointer: string, places: readonly string[]): string | undefined {
  return places
    .filter((place) => pointer === place || pointer.startsWith(`${place}/`))
    .sort((a, b) => b.length - a.length)[0];
}
