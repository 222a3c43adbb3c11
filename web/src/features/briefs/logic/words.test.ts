import { expect, it } from 'vitest';
import { choiceOptions, choiceWord } from '@/lib/choices';
import type { Brief } from './brief';
import { readBrief, valueLines } from './words';

const brief: Brief = {
  title: 'Support chatbot',
  goal: '',
  affected: ['customers', 'agents'],
  kind: 'chatbot',
  metrics: [
    {
      id: 'm1',
      business: { name: 'first answer time', unit: 'h', today: 9, wanted: 2 },
      technical: { name: 'accuracy', baseline: 0, target: 0.8, measured_on: 'data1' },
    },
  ],
  data: [{ id: 'data1', what: 'closed tickets' }],
  timeline: { weeks: 10, buffer_bp: 3000 },
  phases: [{ id: 'audit', days: { p10: 5, p90: 14 } }],
  budget: { total: { minor: 1800000, currency: 'EUR' } },
};

it('says what is said and leaves out what is not', () => {
  const problem = readBrief(brief)[0];
  expect(problem?.rows.map(({ name, lines }) => [name, lines])).toEqual([
    ['Title', ['Support chatbot']],
    ['Who is affected', ['customers', 'agents']],
    ['Kind of system', ['Chatbot or assistant']],
  ]);
});

it('reads numbers, pairs and money in the words of the form', () => {
  const lines = readBrief(brief).flatMap(({ rows }) =>
    rows.flatMap((row) => row.lines.flatMap((line) => line.split('\n'))),
  );
  expect(lines).toContain(
    'What the business feels: first answer time, Unit: h, Today: 9, Wanted: 2',
  );
  expect(lines).toContain(
    'What the model is measured by: accuracy, Baseline: 0, Target: 0.8, Measured on: closed tickets',
  );
  expect(lines).toContain('30 %');
  expect(lines).toContain('Data audit, Working days: 5 / ? / 14');
  expect(lines).toContain('€18,000.00');
});

it('reads what a plan, a role and a data source hold beside the numbers', () => {
  const said = readBrief({
    data: [{ id: 't', what: 'tickets', handling: 'empty means none', access_roles: ['data'] }],
    phases: [
      {
        id: 'labelling',
        what: '2,000 tickets',
        timebox_days: 10,
        price: { minor: 90000, currency: 'EUR' },
        after: ['audit'],
        needs: ['t'],
        handover: 'rules of labelling',
      },
    ],
    roles: [{ role: 'data', by: 'internal', who: 'Ada', what: 'reviews labels' }],
    fairness: { about_people: false, groups: ['under 30'], mitigation_days: 3 },
    regimes: ['eu_ai_act', 'hipaa'],
  }).flatMap(({ rows }) => rows.map(({ name, lines }) => [name, ...lines]));
  expect(said).toEqual([
    [
      'Phases',
      'Labelling: 2,000 tickets, Time-box in working days: 10, Price: €900.00\n' +
        'Begins after: Data audit, Needs this data: tickets\n' +
        'Shown and reviewed at its end: rules of labelling',
    ],
    ['Roles', 'Data: our own people, Ada, reviews labels'],
    [
      'Data sources',
      'tickets\nHow gaps and structure are read: empty means none\nWho may open it: Data',
    ],
    ['Laws and standards that apply', 'EU AI Act', 'hipaa'],
    ['Does it decide or advise on single people?', 'No'],
    ['Groups whose errors are compared', 'under 30'],
    ['Days kept for making it fair', '3'],
  ]);
});

it('shows a value it does not know as it came', () => {
  expect(choiceWord('kind', 'oracle')).toBe('oracle');
  expect(choiceWord('kind', undefined)).toBe('');
  expect(choiceOptions('op').map(({ value }) => value)).toEqual(['>=', '>', '<=', '<', '=']);
  expect(valueLines('/exclusions', undefined)).toEqual([]);
});
