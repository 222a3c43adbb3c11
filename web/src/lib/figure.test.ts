import { expect, it } from 'vitest';
import { figure } from './figure';

it.each([
  [0.912345678, '0.91235'],
  [1200, '1,200'],
  [0.0000012, '1.200e-6'],
  [0, '0'],
  ['NaN', 'NaN'],
  ['-Infinity', '-Infinity'],
])('shows %s as %s', (value, expected) => {
  expect(figure(value)).toBe(expected);
});
