// Protection against a crash: what is not saved yet is kept in this browser, by document and version.

export interface Kept<Document = object> {
  version: number;
  at: string;
  base: Document;
  document: Document;
}

export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

// A name is the kind of document and the engagement: `brief.<id>`.
const prefix = (name: string) => `tenon.${name}.`;

export function keep(store: Store | undefined, name: string, kept: Kept): void {
  try {
    store?.setItem(prefix(name) + kept.version, JSON.stringify(kept));
  } catch {
    // A full or forbidden store: the page still holds the words, and asks before it is left.
  }
}

/** The newest that was kept, of whatever version: an older one is merged when it is saved. */
export function findKept(store: Store | undefined, name: string): Kept | null {
  try {
    return (
      keysOf(store, name)
        .map((key) => readKept(store?.getItem(key) ?? ''))
        .filter((kept) => kept !== null)
        .sort((a, b) => (a.at < b.at ? 1 : -1))[0] ?? null
    );
  } catch {
    return null;
  }
}

export function forget(store: Store | undefined, name: string): void {
  try {
    for (const key of keysOf(store, name)) store?.removeItem(key);
  } catch {
    // Nothing could be kept, so there is nothing to forget.
  }
}

function keysOf(store: Store | undefined, name: string): string[] {
  const all = Array.from({ length: store?.length ?? 0 }, (_, index) => store?.key(index) ?? '');
  return all.filter((key) => key.startsWith(prefix(name)));
}

function readKept(text: string): Kept | null {
  try {
    const kept = JSON.parse(text) as Partial<Kept> | null;
    if (typeof kept?.version !== 'number' || typeof kept.at !== 'string') return null;
    if (!isObject(kept.document) || !isObject(kept.base)) return null;
    return { version: kept.version, at: kept.at, base: kept.base, document: kept.document };
  } catch {
    return null;
  }
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The browser's own store, where it allows one. */
export function localStore(): Store | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}
