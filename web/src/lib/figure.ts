// Made once: making one costs more than a hundred figures, and a table has thousands.
const whole = new Intl.NumberFormat('en');
const five = new Intl.NumberFormat('en', { maximumSignificantDigits: 5 });

/** A measured value as a table shows it: five digits that count. What is no number keeps its name. */
export function figure(value: unknown): string {
  // NaN and the infinities travel as text.
  const number = Number(value);
  if (!Number.isFinite(number)) return String(value);
  if (Number.isInteger(number)) return whole.format(number);
  const size = Math.abs(number);
  if (size < 1e-4 || size >= 1e9) return number.toExponential(3);
  return five.format(number);
}
