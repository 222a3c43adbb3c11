import type { Brief } from './brief';

type Metric = NonNullable<Brief['metrics']>[number];

/** What a pair still lacks, as the check SCOPE-03 reads it, in the order of the card's fields. */
export function missingParts({ business, technical }: Metric) {
  const missing: ('business' | 'today' | 'technical' | 'baseline' | 'measuredOn')[] = [];
  if (!business?.name) missing.push('business');
  if (business?.today === undefined) missing.push('today');
  if (!technical?.name) missing.push('technical');
  if (technical?.baseline === undefined) missing.push('baseline');
  if (!technical?.measured_on) missing.push('measuredOn');
  return missing;
}
