import type { Compute } from '../queries';

export type Standing = 'none' | 'fine' | 'reached' | 'exceeds' | 'stopped';

/** How the cap stands, the gravest first. */
export function standingOf(compute: Compute): Standing {
  if (!compute.cap) return 'none';
  if (compute.stops_runs) return 'stopped';
  if (compute.will_exceed) return 'exceeds';
  return levelOf(compute) === null ? 'fine' : 'reached';
}

/** The highest level that is reached, in basis points of the cap. */
export function levelOf({ used_bp, alerts_bp }: Compute): number | null {
  const reached = alerts_bp.filter((level) => used_bp !== undefined && used_bp >= level);
  return reached.length > 0 ? Math.max(...reached) : null;
}

export const percent = (basisPoints: number) =>
  `${(basisPoints / 100).toLocaleString('en', { maximumFractionDigits: 1 })} %`;

/** Shares of a bar as wide as the cap, or as what is spent and to come where that is more. */
export function sharesOf({ spent, to_come, cap }: Compute) {
  const whole = Math.max(cap?.minor ?? 0, spent.minor + to_come.minor, 1);
  return {
    spent: spent.minor / whole,
    toCome: to_come.minor / whole,
    cap: cap ? cap.minor / whole : null,
  };
}
