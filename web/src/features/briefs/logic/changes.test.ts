import { expect, it } from 'vitest';
import type { Brief } from './brief';
import { type Change, changeRows } from './changes';

const change = (what: Change['what'], pointer: string, rest?: Partial<Change>): Change => ({
  what,
  pointer,
  label: 'Server’s label',
  before: '',
  after: '',
  ...rest,
});

const rows = (before: Brief, after: Brief, ...changes: Change[]) =>
  changeRows(changes, before, after).map((row) => [row.name, row.before, row.after]);

it('reads choices, money and references in the words of the form', () => {
  const before: Brief = { kind: 'chatbot', budget: { total: { minor: 100, currency: 'EUR' } } };
  const after: Brief = {
    kind: 'search',
    budget: { total: { minor: 250, currency: 'EUR' } },
    regimes: ['gdpr'],
    data: [{ id: 'data1', what: 'closed tickets' }],
    metrics: [{ id: 'm1', technical: { measured_on: 'data1' } }],
    roles: [{ role: 'data', by: 'internal', who: 'Ada' }],
  };
  expect(
    rows(
      before,
      after,
      change('changed', '/kind'),
      change('added', '/regimes/0'),
      change('changed', '/budget/total'),
      change('added', '/metrics/0'),
      change('added', '/roles/0'),
    ),
  ).toEqual([
    ['Kind of system', ['Chatbot or assistant'], ['Search']],
    ['Laws and standards that apply', [], ['GDPR (EU)']],
    ['Budget in total', ['€1.00'], ['€2.50']],
    ['Metric 1', [], ['Measured on: closed tickets']],
    ['Roles', [], ['Data: our own people, Ada']],
  ]);
});

it('finds what stood before by the id of its entry', () => {
  const before: Brief = {
    data: [{ id: 'b', labels: 'none', access_roles: ['data'] }],
    phases: [{ id: 'audit', days: { p50: 3 }, pricing: 'hourly' }],
  };
  const after: Brief = {
    data: [{ id: 'a' }, { id: 'b', labels: 'partly', access_roles: ['data', 'security'] }],
    phases: [{ id: 'feasibility' }, { id: 'audit', days: { p50: 5 }, pricing: 'fixed' }],
  };
  expect(
    rows(
      before,
      after,
      change('changed', '/data/1/labels'),
      change('added', '/data/1/access_roles/1'),
      change('changed', '/phases/1/pricing'),
      change('changed', '/phases/1/days/p50'),
    ),
  ).toEqual([
    ['Data source 2: Labels', ['None'], ['Partly']],
    ['Data source 2: Who may open it', [], ['Security']],
    ['Data audit: Pricing', ['By the hour'], ['Fixed price']],
    ['Data audit: Working days, Likely', ['3'], ['5']],
  ]);
});

it('shows what is gone, and a group of members as one line', () => {
  const before: Brief = {
    exclusions: ['voice'],
    metrics: [{ id: 'm', business: { name: 'time', today: 9 } }],
  };
  expect(
    rows(
      before,
      { metrics: [{ id: 'm' }] },
      change('removed', '/exclusions/0'),
      change('removed', '/metrics/0/business'),
    ),
  ).toEqual([
    ['Not included', ['voice'], []],
    ['Metric 1: What the business feels', ['Name: time, Today: 9'], []],
  ]);
});

it('names a new order', () => {
  const after: Brief = { priorities: ['accuracy', 'speed'] };
  expect(
    rows(
      { priorities: ['speed', 'accuracy'] },
      after,
      change('changed', '/priorities', { before: 'speed, accuracy', after: 'accuracy, speed' }),
    ),
  ).toEqual([
    ['Priorities, most important first: order', ['Speed, Accuracy'], ['Accuracy, Speed']],
  ]);
});

it('gives a row for each field of a part that is new as a whole', () => {
  expect(
    rows({}, { timeline: { weeks: 10, buffer_bp: 3000 } }, change('added', '/timeline')),
  ).toEqual([
    ['Weeks', [], ['10']],
    ['Buffer', [], ['30 %']],
  ]);
});

it('keeps the server’s words of a place that it does not know', () => {
  expect(rows({}, {}, change('added', '/moon', { after: 'full' }))).toEqual([
    ['Server’s label', [], ['full']],
  ]);
});
