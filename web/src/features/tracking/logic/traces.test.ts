import { describe, expect, it } from 'vitest';
import { readTracesSearch, shownValue, took, traceFilter, traceOrder } from './traces';

describe('the list of traces', () => {
  it('reads its address and leaves out what cannot be meant', () => {
    expect(
      readTracesSearch({ filter: "name = 'a'", state: 'lost' as 'ok', trace: 'tr-1' }),
    ).toEqual({
      filter: "name = 'a'",
      state: undefined,
      sort: undefined,
      trace: 'tr-1',
      span: undefined,
    });
  });

  it('asks with the words typed and the state chosen', () => {
    expect(traceFilter({})).toBe('');
    expect(traceFilter({ filter: ' a = 1 ', state: 'in_progress' })).toBe(
      "a = 1 AND status = 'IN_PROGRESS'",
    );
  });

  it('orders only by what the server can order by', () => {
    expect(traceOrder({ column: 'duration', descending: true })).toBe('execution_time_ms DESC');
    expect(traceOrder({ column: 'tokens', descending: true })).toBeUndefined();
    expect(traceOrder(null)).toBeUndefined();
  });
});

describe('a trace in words', () => {
  it.each([
    [0.44, '0.4 ms'],
    [340.2, '340 ms'],
    [1234, '1.2 s'],
    [250_000, '4 min 10 s'],
  ])('says how long %d ms are', (milliseconds, words) => {
    expect(took(milliseconds)).toBe(words);
  });

  it('shows text as text and the rest as JSON', () => {
    expect(shownValue('because')).toBe('because');
    expect(shownValue({ a: 1 })).toBe('{\n  "a": 1\n}');
    expect([undefined, null].map(shownValue)).toEqual(['', '']);
    expect(shownValue(false)).toBe('false');
  });
});
