import type { Money } from '@/lib/money';

/** An amount that can be moved: more than nothing, and no more than there is. */
export function positive(
  minor: number | null,
  currency: string,
  most = Number.POSITIVE_INFINITY,
): Money | null {
  return minor !== null && minor > 0 && minor <= most ? { minor, currency } : null;
}
