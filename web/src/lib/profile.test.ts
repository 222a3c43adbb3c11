import { describe, expect, it } from 'vitest';
import { binsOf, type ColumnFacts, distributionOf, type NumberFacts, percentOf } from './profile';

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
};

const column: ColumnFacts = {
  name: 'language',
  type: 'category',
  present: 100,
  missing: 0,
  distinct: 3,
  is_distinct_exact: true,
  is_constant: false,
  is_key_candidate: false,
  top_values: [
    { value: 'de', count: 60 },
    { value: 'en', count: 30 },
  ],
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
