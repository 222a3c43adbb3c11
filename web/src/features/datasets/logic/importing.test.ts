import { expect, it } from 'vitest';
import { fileOptions, folderOptions } from './importing';

const folders = [
  { name: 'exports', files: [{ name: 'tickets.csv', bytes: 2048 }] },
  { name: 'empty', files: [] },
];

it('offers the folders of the server, and the files of the one chosen', () => {
  expect(folderOptions(folders).map(({ value }) => value)).toEqual(['exports', 'empty']);
  expect(fileOptions(folders, 'exports')).toEqual([
    { value: 'tickets.csv', label: 'tickets.csv, 2 KiB' },
  ]);
});

it('offers nothing of a folder that is empty or gone', () => {
  expect(fileOptions(folders, 'empty')).toEqual([]);
  expect(fileOptions(folders, 'gone')).toEqual([]);
});
