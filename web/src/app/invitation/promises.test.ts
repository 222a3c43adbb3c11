import { describe, expect, it } from 'vitest';
import type { Brief } from '@/features/briefs/logic/brief';
import { promisesOf } from './promises';

const brief: Brief = {
  metrics: [{ id: 'm1', technical: { name: 'accuracy' } }],
  criteria: [
    { id: 'c1', kind: 'metric', binding: true, metric: 'm1', op: '>=', value: 0.8, on: 'sealed' },
    { id: 'c2', kind: 'file', binding: false, deliverable: 'd1' },
  ],
  deliverables: [{ id: 'd1', kind: 'report', what: 'a list of customers at risk' }],
  roles: [
    { role: 'operations', by: 'internal' },
    { role: 'modelling', by: 'expert' },
  ],
  timeline: { review_rounds: 2 },
  data: [{ id: 'contracts', what: 'contracts of three years', needed_by: '2026-12-05' }],
  budget: {
    total: { minor: 1800000, currency: 'EUR' },
    compute_cap: { minor: 60000, currency: 'EUR' },
    compute_payer: 'client',
  },
};

describe('promises', () => {
  it('are told side by side', () => {
    expect(promisesOf(brief, { money: true })).toEqual({
      client: [
        'Pays €18,000.00 for the work.',
        'Pays for compute, up to €600.00.',
        'Hands over contracts of three years by 2026-12-05.',
        'Looks after operations.',
        'Reviews in up to 2 rounds.',
      ],
      expert: [
        'Delivers a list of customers at risk.',
        'Is held to accuracy ≥ 0.8 on the sealed test set.',
        'Aims at a list of customers at risk.',
        'Looks after modelling.',
      ],
      open: [],
    });
  });

  it('leave open what an expert would ask', () => {
    expect(promisesOf({ data: [{ id: 'd', what: 'call notes' }] }, { money: true })).toEqual({
      client: [],
      expert: [],
      open: [
        'what the work pays',
        'who pays for compute',
        'by when the client hands over call notes',
        'how many rounds of review there are',
        'what must hold for the work to be accepted',
      ],
    });
  });

  it('miss no amount that the role does not see', () => {
    const { client, open } = promisesOf(
      { criteria: brief.criteria, timeline: brief.timeline },
      { money: false },
    );
    expect(client).toEqual(['Reviews in up to 2 rounds.']);
    expect(open).toEqual([]);
  });
});
