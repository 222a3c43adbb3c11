import { expect, it } from 'vitest';
import { currencies, currencyLabel, likelyCurrency } from './currencies';

it('offers every currency once', () => {
  const { common, other } = currencies();
  const all = [...common, ...other];
  expect(new Set(all).size).toBe(all.length);
  expect(all).toContain('KWD');
  expect(currencyLabel('EUR')).toBe('EUR · Euro');
});

it('guesses from the language', () => {
  expect(['en-US', 'de-DE', 'de-CH', 'pl', 'en-GB'].map(likelyCurrency)).toEqual([
    'USD',
    'EUR',
    'CHF',
    'PLN',
    'GBP',
  ]);
});
