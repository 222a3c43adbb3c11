import { describe, expect, it } from 'vitest';
import { align, type RunCurve, smooth, valueAt } from './curves';

const curve = (steps: number[], values: unknown[], begin = 0): RunCurve => ({
  run: 'r',
  key: 'k',
  count: steps.length,
  steps,
  at_ms: steps.map((step) => begin + step * 1000),
  values: values as number[],
  least: [],
  most: [],
});

describe('curves', () => {
  it('share one axis, with gaps where a run has no point', () => {
    expect(align([curve([0, 2], [1, 3]), curve([1], [5])], 'step', 0, false)).toEqual({
      x: [0, 1, 2],
      values: [
        [1, null, 3],
        [null, 5, null],
      ],
    });
  });

  it('begin together where time is counted from each run’s own start', () => {
    const both = [curve([0, 1], [1, 2], 5000), curve([0, 1], [3, 4], 90_000)];
    expect(align(both, 'relative', 0, false).x).toEqual([0, 1]);
    expect(align(both, 'time', 0, false).x).toEqual([5000, 6000, 90_000, 91_000]);
  });

  it('leave out what a logarithm cannot draw, and what is no number', () => {
    expect(align([curve([0, 1, 2, 3], [1, 0, -1, 'NaN'])], 'step', 0, true).values).toEqual([
      [1, null, null, null],
    ]);
  });

  it('stay few where two hundred runs have places of their own', () => {
    const many = Array.from({ length: 200 }, (_, run) =>
      curve(
        Array.from({ length: 500 }, (_, step) => step * 200 + run),
        Array.from({ length: 500 }, () => 1),
      ),
    );
    const { x, values } = align(many, 'step', 0, false);
    expect(x.length).toBe(700);
    expect(values.every((row) => row.length === 700 && row.filter(Boolean).length > 400)).toBe(
      true,
    );
  });

  it('are empty where there is nothing', () => {
    expect(align([], 'step', 0, false)).toEqual({ x: [], values: [] });
    expect(align([curve([], [])], 'step', 0.5, false)).toEqual({ x: [], values: [[]] });
  });
});

describe('smoothing', () => {
  it('begins at the first value and keeps a level', () => {
    expect(smooth([4, 4, null, 4], 0.9)).toEqual(
      [4, 4, null, 4].map((v) => v && expect.closeTo(v)),
    );
    expect(smooth([1, 2], 0)).toEqual([1, 2]);
    const [first, second] = smooth([0, 1], 0.5);
    expect(first).toBe(0);
    expect(second).toBeCloseTo(2 / 3);
  });
});

describe('a value under the cursor', () => {
  it('is the last one before it', () => {
    expect(valueAt([1, null, null], 2)).toBe(1);
    expect(valueAt([null, 2], 0)).toBeNull();
  });
});
