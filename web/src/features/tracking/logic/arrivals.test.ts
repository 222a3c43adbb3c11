import { describe, expect, it } from 'vitest';
import { hold } from './arrivals';

interface Row {
  id: string;
  age: string;
}

const rows = (ids: string, age: string): Row[] => [...ids].map((id) => ({ id, age }));

describe('arrivals', () => {
  it.each([
    ['nothing is known yet', null, 'ab', true, 'ab', 0],
    ['the table was empty', '', 'a', true, 'a', 0],
    ['one comes above', 'bc', 'abc', true, 'bc', 1],
    ['the order has changed', 'bc', 'cab', true, 'bc', 1],
    ['a further page is read', 'ab', 'abcd', false, 'abcd', 0],
    ['one is deleted', 'abc', 'ac', true, 'ac', 0],
    ['newer ones push the last from the page', 'bcd', 'xabc', false, 'bcd', 2],
    ['newer ones fill the whole page', 'bcd', 'xyz', false, 'bcd', 3],
    ['all were deleted and others made', 'b', 'xy', true, '', 2],
  ])('%s', (_, known, fresh, complete, order, waiting) => {
    const held = hold(known === null ? null : rows(known, 'old'), rows(fresh, 'new'), complete);
    expect([held.rows.map(({ id }) => id).join(''), held.waiting]).toEqual([order, waiting]);
  });

  it('have the values of today where they are known', () => {
    const { rows: held } = hold(rows('ab', 'old'), rows('xa', 'new'), false);
    expect(held).toEqual([...rows('a', 'new'), ...rows('b', 'old')]);
  });
});
