// Curves of many runs in one picture: a common axis, smoothing, and what each has under the cursor.
import type { components } from '@/api/schema';

export type RunCurve = components['schemas']['RunCurve'];
export type XAxis = 'step' | 'time' | 'relative';

export interface AlignedCurves {
  x: number[];
  /** One for each curve, in their order. */
  values: (number | null)[][];
}

/** As many places as a screen has columns of pixels to tell apart. */
const places = 700;

const number = (value: unknown): number | null => {
  // NaN and the infinities travel as text and are gaps in a picture.
  const read = Number(value);
  return Number.isFinite(read) ? read : null;
};

/** Where the points of a curve lie: by step, by the time of day, or by the time since its first point. */
export function placesOf(curve: RunCurve, axis: XAxis): number[] {
  if (axis === 'step') return curve.steps;
  if (axis === 'time') return curve.at_ms;
  const begin = curve.at_ms.reduce((least, at) => Math.min(least, at), Number.POSITIVE_INFINITY);
  return curve.at_ms.map((at) => (at - begin) / 1000);
}

/**
 * An exponential moving average that does not lag at its beginning: each value is the weighted mean of those
 * seen, the newest weighing most, divided by the weights there were. 0 leaves the curve as it is.
 */
export function smooth(values: readonly (number | null)[], weight: number): (number | null)[] {
  if (weight <= 0) return [...values];
  let sum = 0;
  let seen = 0;
  return values.map((value) => {
    if (value === null) return null;
    sum = sum * weight + value * (1 - weight);
    seen = seen * weight + (1 - weight);
    return sum / seen;
  });
}

/** Every curve on the same axis; where their places differ too much to keep all, nearby ones are joined. */
export function align(
  curves: readonly RunCurve[],
  axis: XAxis,
  weight: number,
  logarithmic: boolean,
): AlignedCurves {
  const drawn = curves.map((curve) => {
    const at = placesOf(curve, axis);
    const values = smooth(curve.values.map(number), weight);
    return { at, values };
  });
  const distinct = new Set(drawn.flatMap(({ at }) => at));
  const all = [...distinct].sort((a, b) => a - b);
  const low = all[0];
  const high = all.at(-1);
  if (low === undefined || high === undefined) return { x: [], values: curves.map(() => []) };
  const few = all.length <= 2 * places;
  const x = few
    ? all
    : Array.from({ length: places }, (_, at) => low + ((high - low) * at) / (places - 1));
  const index = few ? new Map(all.map((place, at) => [place, at])) : null;
  const placeOf = (place: number) =>
    index?.get(place) ?? Math.round(((place - low) / (high - low)) * (places - 1));
  return {
    x,
    values: drawn.map(({ at, values }) => {
      const row: (number | null)[] = Array.from({ length: x.length }, () => null);
      at.forEach((place, point) => {
        const value = values[point] ?? null;
        // A logarithm has no picture of nothing and of less than nothing.
        if (value !== null && !(logarithmic && value <= 0)) row[placeOf(place)] = value;
      });
      return row;
    }),
  };
}

/** The last value at or before a place: what a reader of the curve would say it has there. */
export function valueAt(values: readonly (number | null)[], at: number): number | null {
  for (let place = at; place >= 0; place--) {
    const value = values[place];
    if (value !== null && value !== undefined) return value;
  }
  return null;
}
