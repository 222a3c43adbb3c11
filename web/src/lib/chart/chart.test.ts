import { describe, expect, it } from 'vitest';
import { seededRandom } from '../random';
import { bucketize, histogram } from './buckets';
import { extent, linearScale } from './scale';
import { summarize } from './summary';
import { niceStep, shortNumber, ticks } from './ticks';

describe('ticks', () => {
  it.each([
    [0, 100, 5, [0, 20, 40, 60, 80, 100]],
    [0, 0.3, 3, [0, 0.1, 0.2, 0.3]],
    [-1, 1, 4, [-1, -0.5, 0, 0.5, 1]],
    [5, 5, 5, [5]],
    [Number.NaN, 1, 5, []],
  ])('from %d to %d', (low, high, count, expected) =>
    expect(ticks(low, high, count)).toEqual(expected),
  );

  it('stay few, inside and evenly spaced for any range', () => {
    const random = seededRandom(11);
    for (let round = 0; round < 500; round++) {
      const low = (random() - 0.5) * 10 ** Math.floor(random() * 8 - 4);
      const high = low + random() * 10 ** Math.floor(random() * 8 - 4) + 1e-6;
      const found = ticks(low, high);
      const slack = niceStep(high - low, 5) * 1e-6;
      expect(found.length).toBeLessThanOrEqual(7);
      for (const tick of found) {
        expect(tick).toBeGreaterThanOrEqual(low - slack);
        expect(tick).toBeLessThanOrEqual(high + slack);
      }
    }
  });

  it('writes short numbers', () => {
    expect([0, 0.00001234, 1234.567, 1e20, Number.NaN].map(shortNumber)).toEqual([
      '0',
      '1.23e-5',
      '1,235',
      '1.00e+20',
      'NaN',
    ]);
  });
});

describe('scales', () => {
  it('skip what is not finite and survive a flat line', () => {
    expect(extent([null, 3, Number.NaN, -1, Number.POSITIVE_INFINITY])).toEqual({
      low: -1,
      high: 3,
    });
    expect(extent([null])).toBeNull();
    expect(linearScale({ low: 2, high: 2 }, 0, 10)(2)).toBe(5);
    expect(linearScale({ low: 0, high: 4 }, 100, 0)(1)).toBe(75);
  });
});

describe('buckets', () => {
  it('keep minimum, maximum, last and count of the points they hold', () => {
    const random = seededRandom(5);
    for (let round = 1; round <= 30; round++) {
      const xs = Array.from({ length: round * 10 }, (_, index) => index);
      const ys = xs.map(() => (random() < 0.05 ? Number.NaN : random()));
      const buckets = bucketize(xs, ys, 17);
      const finite = ys.filter(Number.isFinite);
      expect(buckets.length).toBeLessThanOrEqual(17);
      expect(buckets.reduce((sum, b) => sum + b.count, 0)).toBe(finite.length);
      expect(Math.min(...buckets.map((b) => b.min))).toBe(Math.min(...finite));
      expect(Math.max(...buckets.map((b) => b.max))).toBe(Math.max(...finite));
      expect(buckets.at(-1)?.last).toBe(finite.at(-1));
    }
    expect(bucketize([], [], 10)).toEqual([]);
  });

  it('count every value into exactly one bin', () => {
    const bins = histogram([0, 1, 2, 3, 4, 4, Number.NaN], 4);
    expect(bins.map((bin) => bin.count)).toEqual([1, 1, 1, 3]);
    expect(histogram([7, 7], 5)).toEqual([{ from: 7, to: 7, count: 2 }]);
    expect(histogram([], 5)).toEqual([]);
  });
});

describe('a summary', () => {
  it('names first, last, least and most', () => {
    expect(summarize([null, 3, 1, 5, 4])).toEqual({
      first: 3,
      last: 4,
      min: 1,
      max: 5,
      minAt: 2,
      maxAt: 3,
      count: 4,
    });
    expect(summarize([null])).toBeNull();
  });
});
