import { expect, it } from 'vitest';
import { findKept, forget, keep, type Store } from './keeping';

function memory(): Store {
  const values = new Map<string, string>();
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
    key: (index) => [...values.keys()][index] ?? null,
    get length() {
      return values.size;
    },
  };
}

const kept = (version: number, at: string) => ({
  version,
  at,
  base: { title: 'a' },
  document: { title: 'b' },
});

it('offers the newest of this document and forgets only its own', () => {
  const store = memory();
  keep(store, 'brief.e1', kept(1, '2026-11-20T09:00:00Z'));
  keep(store, 'brief.e1', kept(2, '2026-11-20T10:00:00Z'));
  keep(store, 'contract.e1', kept(7, '2026-11-20T11:00:00Z'));
  store.setItem('tenon.theme', 'dark');
  expect(findKept(store, 'brief.e1')).toEqual(kept(2, '2026-11-20T10:00:00Z'));
  forget(store, 'brief.e1');
  expect(findKept(store, 'brief.e1')).toBeNull();
  expect(findKept(store, 'contract.e1')?.version).toBe(7);
  expect(store.getItem('tenon.theme')).toBe('dark');
});

it('ignores what it did not write, and lives without a store', () => {
  const store = memory();
  for (const text of [
    '',
    '{',
    'null',
    '{"version":"x"}',
    '{"version":1,"at":"","document":[],"base":{}}',
  ])
    store.setItem(`tenon.brief.e1.${text.length}`, text);
  expect(findKept(store, 'brief.e1')).toBeNull();
  keep(undefined, 'brief.e1', kept(1, ''));
  forget(undefined, 'brief.e1');
  expect(findKept(undefined, 'brief.e1')).toBeNull();
  const full = {
    ...memory(),
    setItem: () => {
      throw new Error('full');
    },
  };
  expect(() => keep(full, 'brief.e1', kept(1, ''))).not.toThrow();
});
