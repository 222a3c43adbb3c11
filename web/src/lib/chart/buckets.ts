// A bucket holds what a pixel column can show of many points. The server answers with the same four
// numbers, so a chart draws either without knowing which.
export interface Bucket {
  x: number;
  min: number;
  max: number;
  last: number;
  count: number;
}

/** Points must be sorted by x. Points without a finite value are left out, never drawn as zero. */
export function bucketize(xs: ArrayLike<number>, ys: ArrayLike<number>, width: number): Bucket[] {
  const first = xs[0];
  const final = xs[xs.length - 1];
  if (first === undefined || final === undefined || width < 1) return [];
  const span = final - first || 1;
  const buckets: Bucket[] = [];
  let current = -1;
  for (let index = 0; index < xs.length; index++) {
    const x = xs[index] as number;
    const y = ys[index] as number;
    if (!Number.isFinite(y)) continue;
    const place = Math.min(width - 1, Math.floor(((x - first) / span) * width));
    const bucket = buckets[buckets.length - 1];
    if (bucket && place === current) {
      bucket.min = Math.min(bucket.min, y);
      bucket.max = Math.max(bucket.max, y);
      bucket.last = y;
      bucket.count++;
    } else {
      buckets.push({ x, min: y, max: y, last: y, count: 1 });
      current = place;
    }
  }
  return buckets;
}

export interface Bin {
  from: number;
  to: number;
  count: number;
}

/** Equal bins over the finite values; the last bin includes its upper edge. */
export function histogram(values: ArrayLike<number>, count: number): Bin[] {
  const finite = Array.from(values).filter(Number.isFinite);
  if (finite.length === 0 || count < 1) return [];
  const low = finite.reduce((a, b) => Math.min(a, b));
  const high = finite.reduce((a, b) => Math.max(a, b));
  if (low === high) return [{ from: low, to: high, count: finite.length }];
  const step = (high - low) / count;
  const bins = Array.from({ length: count }, (_, index) => ({
    from: low + index * step,
    to: index === count - 1 ? high : low + (index + 1) * step,
    count: 0,
  }));
  for (const value of finite) {
    const bin = bins[Math.min(count - 1, Math.floor((value - low) / step))];
    if (bin) bin.count++;
  }
  return bins;
}
