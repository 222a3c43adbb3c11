import { describe, expect, it } from 'vitest';
import { hold } from './arrivals';

const rows = (...ids: string[]) => ids.map((id) => ({ id }));
const shown = (known: string[] | null, fresh: string[]) => {
  const { rows: held, waiting } = hold(known, rows(...fresh));
  return [held.map(({ id }) => id).join(''), waiting];
};

describe('arrivals', () => {
  it.each([
    [null, ['a', 'b'], 'ab', 0],
    [[], ['a'], 'a', 0],
    [['b', 'c'], ['a', 'b', 'c'], 'bc', 1],
    [['b', 'c'], ['c', 'a', 'b'], 'bc', 1],
    [['a', 'b'], ['a', 'b', 'c', 'd'], 'abcd', 0],
    [['a', 'b', 'c'], ['a', 'c'], 'ac', 0],
    [['x'], ['a'], '', 1],
  ])('%j with %j', (known, fresh, order, waiting) => {
    expect(shown(known, fresh)).toEqual([order, waiting]);
  });
});
