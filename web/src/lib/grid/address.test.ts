import { expect, it } from 'vitest';
import { parseSort, readSort, writeSort } from './address';

it('brings a sort through the address and back', () => {
  for (const sort of [
    null,
    { column: 'name', descending: true },
    { column: 'name', descending: false },
  ]) {
    expect(parseSort(readSort(writeSort(sort), ['name']))).toEqual(sort);
  }
});

it('forgets columns that do not exist', () => {
  expect([readSort('-age', ['name']), readSort(7, ['name']), readSort('--name', ['name'])]).toEqual(
    [undefined, undefined, undefined],
  );
});
