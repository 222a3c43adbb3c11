import { describe, expect, it } from 'vitest';
import { fields, firstPlace, sectionOf, sections } from './fields';
import { openProblems, optionalClauses, sumOf, type Terms, withItem, withoutItem } from './terms';
import { readTrail } from './trail';
import { termLines } from './words';

const euro = (minor: number) => ({ minor, currency: 'EUR' });
const terms: Terms = {
  title: 'Chatbot',
  pricing: { model: 'fixed', total: euro(900_000) },
  deliverables: [{ id: 'd1', kind: 'api', what: 'service' }],
  milestones: [
    {
      id: 'm1',
      amount: euro(450_000),
      deliverables: ['d1'],
      criteria: [{ id: 'c1', text: 'it answers', deliverable: 'd1' }],
    },
    { id: 'm2', amount: euro(400_000), criteria: [{ id: 'c2', text: 'it is right' }] },
  ],
};

describe('editing terms', () => {
  it('gives a criterion an id that no other milestone has', () => {
    const next = withItem(terms, '/milestones/0/criteria', { text: '' });
    expect(next.milestones?.[0]?.criteria?.[1]).toEqual({ id: 'c3', text: '' });
    expect(withItem(terms, '/milestones', {}).milestones?.[2]).toEqual({ id: 'm3' });
    expect(withItem({}, '/data_access', { dataset: '' }).data_access).toEqual([{ dataset: '' }]);
  });

  it('takes a deliverable out of the milestones that promised it', () => {
    const next = withoutItem(terms, '/deliverables', 0);
    expect(next.milestones?.[0]?.deliverables).toEqual([]);
    expect(next.milestones?.[0]?.criteria?.[0]?.deliverable).toBe('');
    expect(withoutItem(terms, '/milestones', 0).milestones).toHaveLength(1);
  });
});

describe('the clauses of the form', () => {
  it('give every clause a section, and every section a way to it', () => {
    for (const clause of Object.keys(optionalClauses))
      expect(sectionOf(`/${clause}`), clause).not.toBeNull();
    expect(sectionOf('/processing/purposes')).toBe('personal');
    expect(sectionOf('/aftercare/months')).toBe('aftercare');
    for (const section of sections) {
      expect(sectionOf(firstPlace[section])).toBe(section);
      expect(fields.some((field) => field.section === section)).toBe(true);
    }
  });

  it('begin with what the server takes, so that ticking one refuses nothing but what is empty', () => {
    expect(optionalClauses.aftercare()).toEqual({ months: 3, checks_per_month: 2 });
    expect(optionalClauses.processing()).toMatchObject({ purposes: [], breach_notice_hours: 24 });
  });
});

describe('what adds up', () => {
  it('says what of the price is in no milestone', () => {
    expect(sumOf(terms)).toEqual({ sum: euro(850_000), left: euro(50_000) });
  });

  it('says nothing while an amount is missing or of another currency', () => {
    expect(sumOf({ ...terms, milestones: [{}] })).toBeNull();
    expect(sumOf({ ...terms, milestones: [{ amount: { minor: 1, currency: 'USD' } }] })).toBeNull();
    expect(sumOf({})).toBeNull();
  });
});

it('does not blame a field any longer once it was changed', () => {
  const problems = [
    { pointer: '/terms/completion', code: 'required', message: '' },
    { pointer: '/terms/pricing/total', code: 'sum_mismatch', message: '' },
  ];
  const codes = (now: Terms) => openProblems(problems, terms, now).map(({ code }) => code);
  expect(codes(terms)).toEqual(['required', 'sum_mismatch']);
  expect(codes({ ...terms, completion: 'all is accepted' })).toEqual(['sum_mismatch']);
  expect(codes({ ...terms, pricing: { total: euro(850_000) } })).toEqual(['required']);
});

it('reads terms as lines a person can choose between', () => {
  expect(termLines('/liability', { cap: euro(900_000) })).toEqual(['cap: €9,000.00']);
  expect(
    termLines('/kill_switch', { cure_days: 5, reasons: [{ reason: 'legal_bar', fee_bp: 50 }] }),
  ).toEqual(['cure days: 5', 'reasons: reason: A law forbids it, fee: 0.5 %']);
  expect(termLines('/acceptance', { silence: 'escalates', rounds: 2 })).toEqual([
    'silence: Nothing: both decide what follows',
    'rounds: 2',
  ]);
  expect(
    termLines('/processing', { regimes: ['gdpr', 'hipaa'], regions: ['EU'], months: 0 }),
  ).toEqual(['regimes: GDPR (EU); hipaa', 'regions: EU', 'months: 0']);
  expect(termLines('/milestones', [{ name: 'Look', stage: 'audit' }])).toEqual([
    'name: Look, stage: Data audit',
  ]);
  expect(termLines('/exclusions', ['voice', ''])).toEqual(['voice']);
  expect(termLines('/changes', undefined)).toEqual([]);
});

it('reads the trail of an evidence file, the newest first', () => {
  const record = {
    number: 1,
    kind: 'drafted',
    at: '2026-11-20T09:00:00Z',
    name: 'Amara',
    version: 1,
  };
  const file = { trail: [{ record }, { record: { ...record, number: 2, kind: 'signed_' } }] };
  expect(readTrail(JSON.stringify(file)).map(({ kind }) => kind)).toEqual(['signed', 'drafted']);
  expect(readTrail('{}')).toEqual([]);
});
