// Round numbers for an axis: steps of 1, 2 or 5 times a power of ten.
export function niceStep(span: number, count: number): number {
  if (!(span > 0) || count < 1) return 1;
  const raw = span / count;
  const power = 10 ** Math.floor(Math.log10(raw));
  const lead = raw / power;
  return (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10) * power;
}

export function ticks(low: number, high: number, count = 5): number[] {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return [];
  if (low === high) return [low];
  const step = niceStep(high - low, count);
  const places = Math.max(0, -Math.floor(Math.log10(step)));
  const first = Math.ceil(low / step);
  const last = Math.floor(high / step + 1e-9);
  // Counting whole steps keeps 0.1 + 0.2 out of the labels.
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toFixed(Math.min(places, 20))),
  );
}

// Made once: making one costs more than formatting a hundred numbers.
const four = new Intl.NumberFormat('en', { maximumSignificantDigits: 4 });

/** Short enough for an axis, exact enough for a readout: four significant digits. */
export function shortNumber(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e15)) return value.toExponential(2);
  return four.format(value);
}
