import { expect, it } from 'vitest';
import { missingParts } from './pair';

it('names what a pair of metrics lacks, and a zero is a value', () => {
  expect(missingParts({})).toEqual(['business', 'today', 'technical', 'baseline', 'measuredOn']);
  expect(
    missingParts({
      business: { name: 'answer time', today: 0 },
      technical: { name: 'accuracy', baseline: 0, measured_on: 'tickets' },
    }),
  ).toEqual([]);
  expect(missingParts({ business: { name: 'x' }, technical: { name: 'y', baseline: 1 } })).toEqual([
    'today',
    'measuredOn',
  ]);
});
