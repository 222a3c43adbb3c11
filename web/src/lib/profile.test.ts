import { describe, expect, it } from 'vitest';
import {
  binsOf,
  type ColumnFacts,
  distributionOf,
  momentOf,
  type NumberFacts,
  percentOf,
  timeBins,
} from './profile';

const even: NumberFacts = {
  count: 1000,
  min: 0,
  max: 100,
  mean: 50,
  standard_deviation: 29,
  quantiles: [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99].map((share) => ({
    share,
    value: share * 100,
  })),
  quantile_rank_error: 0,
  infinite: 0,
  histogram: [],
};

const column: ColumnFacts = {
  name: 'language',
  type: 'category',
  type_share: 1,
  present: 100,
  missing: 0,
  missing_spellings: [],
  distinct: 3,
  is_distinct_exact: true,
  distinct_error: 0,
  is_constant: false,
  is_key_candidate: false,
  top_values: [
    { value: 'de', count: 60 },
    { value: 'en', count: 30 },
  ],
  top_count_shortfall_max: 0,
  sensitivity: 'none_found',
  sensitivity_reasons: [],
};

describe('bins from quantiles', () => {
  it('spreads an even column evenly and loses no value', () => {
    const bins = binsOf(even, 10);
    expect(bins.map(({ count }) => count)).toEqual(Array(10).fill(100));
    expect(bins[0]?.from).toBe(0);
    expect(bins.at(-1)?.to).toBe(100);
  });

  it('shows a long tail as one, and values that stand at one place', () => {
    const tail = binsOf(
      { ...even, max: 1000, quantiles: even.quantiles.map((one) => ({ ...one })) },
      10,
    );
    expect(tail[0]?.count).toBeGreaterThan(980);
    expect(tail.reduce((sum, { count }) => sum + count, 0)).toBe(1000);
    expect(binsOf({ ...even, min: 7, max: 7 }, 10)).toEqual([{ from: 7, to: 7, count: 1000 }]);
  });

  it('never counts below zero where quantiles stand on one value', () => {
    const bins = binsOf(
      { ...even, quantiles: even.quantiles.map(({ share }) => ({ share, value: 50 })) },
      7,
    );
    expect(bins.every(({ count }) => count >= 0)).toBe(true);
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(1000);
  });
});

describe('what is shown of a column', () => {
  it('counts the values that are not among the most frequent', () => {
    expect(distributionOf(column)).toMatchObject({ kind: 'values', others: 10 });
  });

  it('knows what was held back, what is empty and what only names its row', () => {
    const none = { ...column, top_values: [] };
    expect(distributionOf({ ...none, sensitivity: 'personal' }).kind).toBe('hidden');
    expect(distributionOf({ ...column, sensitivity: 'personal' }).kind).toBe('values');
    expect(distributionOf({ ...none, present: 0 }).kind).toBe('empty');
    expect(distributionOf({ ...column, is_key_candidate: true }).kind).toBe('unique');
    expect(distributionOf({ ...column, distinct: 400, numbers: even }).kind).toBe('bins');
  });

  it('draws the bins that were counted, and says when they are only estimated', () => {
    const counted = [{ from: 0, to: 50, count: 7 }];
    const drawn = (numbers: NumberFacts) => distributionOf({ ...column, distinct: 400, numbers });
    expect(drawn({ ...even, histogram: counted })).toEqual({
      kind: 'bins',
      bins: counted,
      isEstimated: false,
    });
    expect(drawn(even)).toMatchObject({ isEstimated: true });
  });
});

describe('a time line', () => {
  const timeline = { bucket_seconds: 86_400, step_seconds: 0, gaps_count: 0, gaps: [] };
  const day = 86_400_000;

  it('gives every bin the width of the first, the last one too', () => {
    const bins = timeBins({
      ...timeline,
      histogram: [
        { from: '2025-01-01', count: 3 },
        { from: '2025-01-08', count: 0 },
      ],
    });
    expect(bins.map(({ from, to }) => to - from)).toEqual([7 * day, 7 * day]);
    expect(bins.map(({ count }) => count)).toEqual([3, 0]);
  });

  it('is as wide as a bucket where there is one bin, and empty where there is none', () => {
    const [only] = timeBins({ ...timeline, histogram: [{ from: '2025-01-01', count: 3 }] });
    expect(only).toEqual({ from: momentOf('2025-01-01'), to: momentOf('2025-01-02'), count: 3 });
    expect(timeBins(undefined)).toEqual([]);
    expect(timeBins({ ...timeline, histogram: [{ from: 'soon', count: 1 }] })).toEqual([]);
  });

  it('reads days and moments alike, without the zone of the reader', () => {
    expect(momentOf('2025-01-02T00:00:00') - momentOf('2025-01-01')).toBe(day);
  });
});

it.each([
  [0, 100, '0 %'],
  [1, 10_000, '< 0.1 %'],
  [68, 8400, '0.8 %'],
  [1, 3, '33 %'],
  [99_999, 100_000, '> 99.9 %'],
  [5, 5, '100 %'],
])('writes %i of %i as %s', (part, whole, text) => {
  expect(percentOf(part, whole)).toBe(text);
});
