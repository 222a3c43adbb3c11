import { describe, expect, it } from 'vitest';
import { countText, isEmpty, shareDone } from './purge';

const nothing = { experiments: 0, runs: 0, models: 0, points: 0, files: 0, bytes: 0 };

describe('what is removed for good', () => {
  it('is counted in digits people can read, and in the units of their disks', () => {
    const counts = { ...nothing, points: 1_200_000, bytes: 3 * 2 ** 20 };
    expect(countText(counts, 'points')).toBe('1,200,000');
    expect(countText(counts, 'bytes')).toBe('3 MiB');
  });

  it('is nothing where no run, experiment or model is deleted', () => {
    expect(isEmpty(nothing)).toBe(true);
    expect(isEmpty({ ...nothing, models: 1 })).toBe(false);
  });

  it('is done by the share of its runs', () => {
    expect(shareDone({ ...nothing, runs: 3 }, { ...nothing, runs: 9 })).toBe(0.25);
    expect(shareDone(nothing, nothing)).toBeNull();
  });
});
