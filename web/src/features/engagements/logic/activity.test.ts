import { expect, it } from 'vitest';
import { gather, say } from './activity';

const event = (kind: string, more: Partial<Parameters<typeof say>[0]> = {}) => ({
  number: 1,
  at: '2026-11-27T09:00:00Z',
  kind,
  subject: '',
  actor_name: 'Amara Okafor',
  data: {},
  ...more,
});

it('says what happened with its amount', () => {
  expect(
    say(event('funds.confirmed', { data: { amount: { minor: 450000, currency: 'EUR' } } })).text,
  ).toBe('confirmed €4,500.00 with a bank reference');
});

it('tells a run that failed from one that ended well', () => {
  const ended = (status: string) => say(event('run.finished', { data: { name: 'svc', status } }));
  expect(ended('finished')).toEqual({ text: 'finished the run svc', weight: undefined });
  expect(ended('failed').weight).toBe('warn');
});

it('names data as people do, and by its short name until that is known', () => {
  const sampled = event('data.sampled', { subject: 'data1' });
  expect(say(sampled, { data1: 'closed tickets' }).text).toBe(
    'uploaded a sample of closed tickets',
  );
  expect(say(sampled).text).toBe('uploaded a sample of data1');
});

it('shows a kind it does not know by its name', () => {
  expect(say(event('robot.arrived')).text).toBe('robot.arrived');
});

it('gathers what one person did several times in a row, and nothing else', () => {
  const saved = event('brief.saved', { actor: 'a' });
  const list = [
    saved,
    saved,
    event('brief.saved', { actor: 'b' }),
    saved,
    event('contract.signed'),
  ];
  expect(gather(list)).toHaveLength(4);
});

it('says what was decided on data, and how far a plan was moved', () => {
  const decided = (choice: string) =>
    say(event('data.decided', { subject: 'tickets', data: { version: 2, choice } })).text;
  expect(decided('rescope')).toBe('decided on tickets: change the scope');
  expect(decided('wait')).toBe('decided on tickets: what follows from its verdict');
  const moved = (days: number) =>
    say(event('plan.moved', { subject: '3', data: { phase: 'm1', business_days: days } })).text;
  expect(moved(1)).toBe('moved the plan by 1 working day');
  expect(moved(-5)).toBe('brought the plan forward by 5 working days');
  expect(say(event('policy.changed', { subject: '4' })).text).toBe(
    'changed the numbers the checks go by',
  );
});
