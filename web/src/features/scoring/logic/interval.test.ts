import { describe, expect, it } from 'vitest';
import type { Interval } from '../queries';
import { rangeOf, share } from './interval';

const interval = (low: number, high: number): Interval => ({ low, high, method: 'wilson' });

describe('whiskers', () => {
  it('span all intervals beside each other', () => {
    expect(rangeOf([interval(0.2, 0.5), undefined, interval(0.4, 0.9)])).toEqual({
      low: 0.2,
      high: 0.9,
    });
    expect(rangeOf([undefined])).toBeNull();
  });

  it.each([
    ['the low end', 0, 4],
    ['the middle', 5, 50],
    ['the high end', 10, 96],
    ['outside, held at the end', 12, 96],
  ])('stand at %s', (_, value, expected) => {
    expect(share({ low: 0, high: 10 }, value)).toBe(expected);
  });

  it('stand in the middle of nothing', () => {
    expect(share({ low: 1, high: 1 }, 1)).toBe(50);
  });
});
