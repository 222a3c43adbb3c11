import { expect, it } from 'vitest';
import { addRange, toggleAll, toggleKey } from './select';

const shown = ['d', 'b', 'a', 'c'];
const list = (selected: ReadonlySet<string>) => [...selected].sort().join('');

it('toggles one row', () => {
  expect(list(toggleKey(new Set(['a']), 'b'))).toBe('ab');
  expect(list(toggleKey(new Set(['a']), 'a'))).toBe('');
});

it('extends in the order shown, in both directions', () => {
  expect(list(addRange(new Set(['z']), shown, 'b', 'c'))).toBe('abcz');
  expect(list(addRange(new Set(), shown, 'a', 'd'))).toBe('abd');
});

it('selects the target alone when the anchor is gone', () => {
  expect(list(addRange(new Set(), shown, 'gone', 'a'))).toBe('a');
  expect(list(addRange(new Set(), shown, null, 'a'))).toBe('a');
});

it('leaves rows that a filter hides as they were', () => {
  expect(list(toggleAll(new Set(['z', 'a']), shown))).toBe('abcdz');
  expect(list(toggleAll(new Set(['z', ...shown]), shown))).toBe('z');
});
