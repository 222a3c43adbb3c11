import { expect, it } from 'vitest';
import {
  contentOf,
  type DataVersion,
  hasEarlier,
  type LineageVersion,
  sourcesOf,
} from './versions';

const version = (more: Partial<DataVersion>): DataVersion => ({
  id: 'a',
  path: 'data/raw.csv',
  number: 1,
  digest: '22a1',
  is_folder: false,
  commits: [],
  made_from: [],
  ...more,
});

it('says how much there is', () => {
  expect(contentOf(version({ bytes: 1536 }))).toBe('1.5 KiB');
  expect(contentOf(version({ bytes: 1536, files: 3 }))).toBe('1.5 KiB, 3 files');
  expect(contentOf(version({}))).toBe('size not said');
});

it('names what a version was made from, and nothing it does not know', () => {
  const all: LineageVersion[] = [
    { version: version({ id: 'raw', number: 2 }), runs: [] },
    { version: version({ id: 'other' }), runs: [] },
  ];
  expect(sourcesOf(version({ made_from: ['raw', 'gone'] }), all)).toBe('data/raw.csv, version 2');
  expect(sourcesOf(version({}), all)).toBe('');
});

it('compares with an earlier version only', () => {
  expect(hasEarlier(version({ number: 1 }))).toBe(false);
  expect(hasEarlier(version({ number: 2 }))).toBe(true);
});
