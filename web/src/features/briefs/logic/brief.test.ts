import { describe, expect, it } from 'vitest';
import { sameValue, tidy } from '@/lib/document';
import { readAt, writeAt } from '@/lib/pointer';
import { type Brief, freshId, isInside, withoutItem } from './brief';
import { fields } from './fields';

const brief: Brief = {
  tenon: 'brief/1',
  title: 'Support chatbot',
  goal: '',
  affected: [],
  metrics: [
    {
      id: 'answer',
      business: { name: 'first answer time', today: 9, wanted: 2 },
      technical: { name: 'accuracy', measured_on: 'tickets' },
    },
  ],
  criteria: [
    { id: 'c1', kind: 'metric', metric: 'answer' },
    { id: 'c2', kind: 'file', deliverable: 'd1' },
  ],
  deliverables: [{ id: 'd1', kind: 'api', what: 'REST service' }],
  data: [{ id: 'tickets', what: 'closed tickets' }],
};

describe('editing a brief', () => {
  it('keeps what the form does not know', () => {
    const foreign = { ...brief, later: { shape: [1, { of: 'things' }] } } as Brief;
    const edited = tidy(writeAt(foreign, '/title', 'Chatbot')) as Brief & { later: unknown };
    expect(edited.later).toEqual({ shape: [1, { of: 'things' }] });
    expect(edited.title).toBe('Chatbot');
    expect(edited.metrics).toEqual(brief.metrics);
  });

  it('loses no member, known or not, when others beside it are written', () => {
    const unknown = { weight: 3, notes: [{ by: 'somebody' }] };
    const whole = {
      ...brief,
      domain: 'retail',
      phases: [
        {
          id: 'labelling',
          what: 'label 2,000 tickets',
          role: 'data',
          days: { p10: 2, p50: 5, p90: 9, ...unknown },
          timebox_days: 10,
          pricing: 'hourly',
          price: { minor: 90000, currency: 'EUR' },
          after: ['audit'],
          needs: ['tickets'],
          handover: 'labels and their rules',
          ...unknown,
        },
        { id: 'audit', ...unknown },
      ],
      roles: [{ role: 'data', by: 'internal', who: 'Ada', what: 'reviews labels', ...unknown }],
      data: [
        {
          id: 'tickets',
          what: 'closed tickets',
          handling: 'empty means no answer',
          protection: 'encrypted',
          access_roles: ['data'],
          access_until: '2027-01-31',
          ...unknown,
        },
      ],
      regimes: ['gdpr'],
      fairness: { about_people: false, groups: ['under 30'], mitigation_days: 3, ...unknown },
      timeline: { weeks: 10, ...unknown },
      budget: { total: { minor: 100, currency: 'EUR' }, ...unknown },
      ...unknown,
    } as Brief;
    const places = [
      '/domain',
      '/phases/0/handover',
      '/phases/0/days/p50',
      '/phases/0/price',
      '/roles/0/by',
      '/data/0/access_roles',
      '/fairness/about_people',
      '/timeline/weeks',
      '/budget/total',
    ];
    for (const place of places) {
      const saved = tidy(writeAt(whole, place, 'new'));
      expect(readAt(saved, place)).toBe('new');
      expect(writeAt(saved, place, readAt(whole, place))).toEqual(whole);
    }
  });

  it('has a place in the form for every member of a brief', () => {
    const members: Record<Exclude<keyof Brief, 'tenon'>, true> = {
      affected: true,
      budget: true,
      constraints: true,
      criteria: true,
      data: true,
      deliverables: true,
      domain: true,
      exclusions: true,
      fairness: true,
      goal: true,
      kind: true,
      metrics: true,
      phases: true,
      priorities: true,
      problem: true,
      regimes: true,
      roles: true,
      stakes: true,
      timeline: true,
      title: true,
    };
    const shown = new Set(fields.map(({ at }) => at.split('/')[1]));
    expect([...shown].sort()).toEqual(Object.keys(members).sort());
  });

  it('takes away what phases waited for', () => {
    const planned: Brief = {
      data: [{ id: 'tickets' }],
      phases: [
        { id: 'audit', needs: ['tickets', 'other'] },
        { id: 'development', after: ['audit', 'labelling'] },
        { id: 'labelling' },
      ],
    };
    expect(withoutItem(planned, 'phases', 0).phases?.[0]?.after).toEqual(['labelling']);
    expect(withoutItem(planned, 'data', 0).phases?.[0]?.needs).toEqual(['other']);
    expect(withoutItem(planned, 'data', 0).phases?.[2]).toEqual({ id: 'labelling' });
  });

  it('knows which work stays inside', () => {
    expect([{ by: 'internal' }, { by: 'expert' }, {}].map(isInside)).toEqual([true, false, false]);
  });

  it('gives ids that are free', () => {
    expect(freshId(brief, 'metrics')).toBe('m1');
    expect(freshId(brief, 'criteria')).toBe('c3');
    expect(freshId({}, 'data')).toBe('data1');
  });

  it('takes away what pointed at an item that has gone', () => {
    expect(withoutItem(brief, 'metrics', 0).criteria?.[0]).toEqual({
      id: 'c1',
      kind: 'metric',
      metric: '',
    });
    expect(withoutItem(brief, 'deliverables', 0).criteria?.[1]?.deliverable).toBe('');
    expect(withoutItem(brief, 'data', 0).metrics?.[0]?.technical?.measured_on).toBe('');
    expect(withoutItem(brief, 'criteria', 0).criteria).toEqual([brief.criteria?.[1]]);
    expect(withoutItem({ exclusions: ['a', 'b'] }, 'exclusions', 0)).toEqual({ exclusions: ['b'] });
  });

  it('sends no empty groups, but every item', () => {
    expect(tidy({ title: 'x', timeline: {}, metrics: [{ business: {} }] })).toEqual({
      title: 'x',
      metrics: [{}],
    });
    expect(tidy({ goal: '', affected: [] })).toEqual({ goal: '', affected: [] });
  });

  it('sees no change where nothing is said differently', () => {
    expect(sameValue(brief, { ...brief, goal: undefined, problem: '', timeline: {} })).toBe(true);
    expect(sameValue({ title: 'a', goal: 'b' }, { goal: 'b', title: 'a' })).toBe(true);
    expect(sameValue(brief, { ...brief, goal: 'Grow' })).toBe(false);
    expect(sameValue({ exclusions: ['a'] }, { exclusions: [] })).toBe(false);
  });
});
