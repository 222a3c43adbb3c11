import { describe, expect, it } from 'vitest';
import type { Transfer } from '../queries';
import {
  accountWord,
  correctedIds,
  mayCorrect,
  type Names,
  recordsOf,
  recordWord,
} from './records';

const names: Names = {
  expert: (id) => (id === 'x1' ? 'Mei Tanaka' : id),
  milestone: (id) => (id === 'u1' ? 'Data audit' : id),
};

function record(id: string, name: string, more: Partial<Transfer> = {}): Transfer {
  return {
    id,
    name,
    seq: 1,
    code: 0,
    phase: 'single',
    linked: false,
    debit: '',
    credit: '',
    amount: { minor: 1, currency: 'EUR' },
    group: id,
    ref_type: 'engagement',
    ref_id: 'e1',
    actor_name: 'Amara',
    reason: '',
    effective_at: '',
    recorded_at: '',
    prev_hash: '',
    hash: '',
    ...more,
  };
}

const book = [
  record('a', 'fund_confirm'),
  record('b', 'allocate'),
  record('c', 'earn'),
  record('d', 'reserve'),
  record('e', 'payout', { phase: 'pending' }),
  record('f', 'correct', { ref_type: 'transfer', ref_id: 'b' }),
];

describe('the records behind a number', () => {
  const ids = (group?: Parameters<typeof recordsOf>[1]) =>
    recordsOf(book, group).map(({ id }) => id);

  it('puts a correction beside what it corrects', () => {
    expect(ids('allocated')).toEqual(['b', 'f']);
    expect(ids('confirmed')).toEqual(['a']);
    expect(ids('earned')).toEqual(['c', 'd']);
    expect(ids('paid')).toEqual(['e']);
    expect(ids()).toHaveLength(6);
  });
});

it('lets each side correct only what it gives up, once, and never a payout under way', () => {
  const corrected = correctedIds(book);
  const may = (id: string, party: 'client' | 'expert') =>
    mayCorrect(book.find((one) => one.id === id) as Transfer, party, corrected);
  expect(may('a', 'client')).toBe(true);
  expect(may('a', 'expert')).toBe(false);
  expect(may('c', 'expert')).toBe(true);
  expect(may('c', 'client')).toBe(false);
  expect(may('b', 'expert')).toBe(false);
  expect(may('e', 'client')).toBe(false);
  expect(may('f', 'client')).toBe(false);
});

it.each([
  ['bank:client', 'The client’s bank'],
  ['funds:available:e1', 'Free project funds'],
  ['funds:allocated:e1:u1', 'Set aside for Data audit'],
  ['funds:reserve:x1', 'Reserved for Mei Tanaka'],
  ['payable:x1:e1', 'Owed to Mei Tanaka'],
  ['exp:services', 'Cost of services'],
  ['later:thing', 'later:thing'],
])('calls %s “%s”', (path, word) => {
  expect(accountWord(path, names)).toBe(word);
});

it('tells a payout asked for from one that was paid', () => {
  expect(recordWord(record('e', 'payout', { phase: 'pending' }))).toBe('Payout asked for');
  expect(recordWord(record('e', 'payout', { phase: 'void' }))).toBe('Payout voided');
  expect(recordWord(record('e', 'later'))).toBe('later');
});
