export interface Extent {
  low: number;
  high: number;
}

/** The range of the finite values, or null when there are none. */
export function extent(values: Iterable<number | null>): Extent | null {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value === null || !Number.isFinite(value)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low <= high ? { low, high } : null;
}

/** A straight line from data to pixels. A flat range lands in the middle instead of dividing by zero. */
export function linearScale(domain: Extent, from: number, to: number): (value: number) => number {
  const span = domain.high - domain.low;
  if (span === 0) return () => (from + to) / 2;
  return (value) => from + ((value - domain.low) / span) * (to - from);
}
