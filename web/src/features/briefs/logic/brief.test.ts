import { describe, expect, it } from 'vitest';
import { sameValue, tidy } from '@/lib/document';
import { writeAt } from '@/lib/pointer';
import { type Brief, freshId, withoutItem } from './brief';

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
