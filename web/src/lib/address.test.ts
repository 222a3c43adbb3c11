import { expect, it } from 'vitest';
import { choice, safeNext, textParameter, wholeNumber } from './address';

it.each([
  ['/w/1/members?filter=a#b', '/w/1/members?filter=a#b'],
  ['/', '/'],
  ['/a/../b', '/b'],
])('follows %s', (next, expected) => expect(safeNext(next)).toBe(expected));

it.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/.//evil.example',
  'javascript:alert(1)',
  'w/1',
  '',
  '/signin?next=/signin',
  undefined,
  7,
  ['/a'],
])('does not follow %j', (next) => expect(safeNext(next)).toBeUndefined());

it('reads text parameters', () => {
  expect(['a', '', 7, null, undefined, {}].map(textParameter)).toEqual([
    'a',
    undefined,
    '7',
    undefined,
    undefined,
    undefined,
  ]);
});

it('reads choices and counts, and nothing else', () => {
  expect([choice('sign', ['offer', 'sign']), choice('x', ['sign']), choice(3, ['sign'])]).toEqual([
    'sign',
    undefined,
    undefined,
  ]);
  expect([3, '12', 0, -1, 1.5, 'x', null, ''].map(wholeNumber)).toEqual([
    3,
    12,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
