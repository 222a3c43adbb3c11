// Protection against a crash: what is not saved yet is kept in this browser, by engagement and version.
import type { Brief } from './brief';

export interface Kept {
  version: number;
  at: string;
  base: Brief;
  brief: Brief;
}

export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const prefix = (engagement: string) => `tenon.brief.${engagement}.`;

export function keep(store: Store | undefined, engagement: string, kept: Kept): void {
  try {
    store?.setItem(prefix(engagement) + kept.version, JSON.stringify(kept));
  } catch {
    // A full or forbidden store: the page still holds the words, and asks before it is left.
  }
}

/** The newest that was kept, of whatever version: an older one is merged when it is saved. */
export function findKept(store: Store | undefined, engagement: string): Kept | null {
  try {
    return (
      keysOf(store, engagement)
        .map((key) => readKept(store?.getItem(key) ?? ''))
        .filter((kept) => kept !== null)
        .sort((a, b) => (a.at < b.at ? 1 : -1))[0] ?? null
    );
  } catch {
    return null;
  }
}

export function forget(store: Store | undefined, engagement: string): void {
  try {
    for (const key of keysOf(store, engagement)) store?.removeItem(key);
  } catch {
    // Nothing could be kept, so there is nothing to forget.
  }
}

function keysOf(store: Store | undefined, engagement: string): string[] {
  const all = Array.from({ length: store?.length ?? 0 }, (_, index) => store?.key(index) ?? '');
  return all.filter((key) => key.startsWith(prefix(engagement)));
}

function readKept(text: string): Kept | null {
  try {
    const kept = JSON.parse(text) as Partial<Kept> | null;
    if (typeof kept?.version !== 'number' || typeof kept.at !== 'string') return null;
    if (!isObject(kept.brief) || !isObject(kept.base)) return null;
    return { version: kept.version, at: kept.at, base: kept.base, brief: kept.brief };
  } catch {
    return null;
  }
}

const isObject = (value: unknown): value is Brief =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The browser's own store, where it allows one. */
export function localStore(): Store | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}
