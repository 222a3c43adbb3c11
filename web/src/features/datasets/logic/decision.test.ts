import { expect, it } from 'vitest';
import { asksDecision, choiceWord, reasonFault } from './decision';

it('asks for a reason of ten characters, not counting the space around it', () => {
  expect(reasonFault('   too short  ')).not.toBe(null);
  expect(reasonFault('ten signs!')).toBeNull();
  expect(reasonFault('𝒕𝒆𝒏 𝒔𝒊𝒈𝒏')).not.toBeNull();
});

it('asks for a decision only where the verdict limits or refuses', () => {
  const judged = (readiness: 'sufficient' | 'with_limits' | 'insufficient') =>
    asksDecision({ verdict: { readiness, reasons: [] } });
  expect(asksDecision({})).toBe(false);
  expect(judged('sufficient')).toBe(false);
  expect(judged('with_limits')).toBe(true);
  expect(judged('insufficient')).toBe(true);
});

it('names each choice, and one it does not know as it came', () => {
  expect(choiceWord('get_data')).toBe('Get more data');
  expect(choiceWord('wait')).toBe('wait');
});
