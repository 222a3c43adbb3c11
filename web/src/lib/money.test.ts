import { describe, expect, it } from 'vitest';
import { addMoney, formatMoney, fromDecimal, toDecimal } from './money';
import { seededRandom } from './random';

describe('money', () => {
  it.each([
    [450000, 'EUR', '4500.00', '€4,500.00'],
    [5, 'EUR', '0.05', '€0.05'],
    [-7, 'USD', '-0.07', '-$0.07'],
    [4500, 'JPY', '4500', '¥4,500'],
    [1234567, 'KWD', '1234.567', 'KWD 1,234.567'],
    [Number.MAX_SAFE_INTEGER, 'EUR', '90071992547409.91', '€90,071,992,547,409.91'],
  ])('writes %d minor units of %s', (minor, currency, decimal, shown) => {
    expect(toDecimal({ minor, currency })).toBe(decimal);
    expect(formatMoney({ minor, currency }).replace(/\u00a0/g, ' ')).toBe(shown);
  });

  it.each([
    ['4,500.5', 'EUR', 450050],
    [' 12 ', 'EUR', 1200],
    ["1'000", 'CHF', 100000],
    ['-0', 'EUR', 0],
    ['12.345', 'EUR', null],
    ['12.5', 'JPY', null],
    ['12.345', 'BHD', 12345],
    ['abc', 'EUR', null],
    ['', 'EUR', null],
    ['99999999999999999', 'EUR', null],
  ])('reads "%s" %s', (text, currency, expected) => {
    expect(fromDecimal(text, currency)).toBe(expected);
  });

  it('reads back every amount it writes', () => {
    const random = seededRandom(3);
    for (let round = 0; round < 2000; round++) {
      const currency = ['EUR', 'JPY', 'BHD', 'CLF'][round % 4] ?? 'EUR';
      const minor = Math.floor((random() - 0.5) * 2 ** (1 + (round % 50)));
      expect(fromDecimal(toDecimal({ minor, currency }), currency)).toBe(minor === 0 ? 0 : minor);
    }
  });

  it('refuses to add two currencies', () => {
    expect(addMoney({ minor: 1, currency: 'EUR' }, { minor: 2, currency: 'EUR' }).minor).toBe(3);
    expect(() => addMoney({ minor: 1, currency: 'EUR' }, { minor: 1, currency: 'USD' })).toThrow();
  });
});
