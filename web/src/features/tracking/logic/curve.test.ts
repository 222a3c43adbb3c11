import { describe, expect, it } from 'vitest';
import { drawCurve } from './curve';

describe('a curve', () => {
  it('goes by step, and the later of two points at one step counts', () => {
    const curve = drawCurve({
      key: 'f1',
      count: 4,
      points: [
        { step: 2, at_ms: 1, value: 0.5 },
        { step: 1, at_ms: 2, value: 0.1 },
        { step: 2, at_ms: 3, value: 0.6 },
        { step: 3, at_ms: 4, value: 'NaN' as unknown as number },
      ],
      buckets: [],
    });
    expect(curve).toEqual({ x: [1, 2, 3], lines: [{ line: 'value', values: [0.1, 0.6, null] }] });
  });

  it('shows the range of what stands in one bucket', () => {
    const { x, lines } = drawCurve({
      key: 'f1',
      count: 900,
      points: [],
      buckets: [
        { first_step: 0, last_step: 9, min: 0.1, max: 0.4, last: 0.3, count: 10 },
        { first_step: 10, last_step: 19, last: 'NaN' as unknown as number, count: 1 },
      ],
    });
    expect(x).toEqual([9, 19]);
    expect(lines).toEqual([
      { line: 'value', values: [0.3, null] },
      { line: 'least', values: [0.1, null] },
      { line: 'most', values: [0.4, null] },
    ]);
  });
});
