import { expect, it } from 'vitest';
import { catalogue } from './catalogue';

const t = catalogue({
  hello: 'Hello {name}, you are in {place}.',
  plain: 'Members',
  members: { one: '{count} member', other: '{count} members' },
  shared: { one: '{who} and one other', other: '{who} and {count} others' },
});

it('fills in parameters', () => {
  expect(t('hello', { name: 'Mei', place: 'Lisbon' })).toBe('Hello Mei, you are in Lisbon.');
  expect(t('plain')).toBe('Members');
});

it('chooses the plural form and writes numbers as people read them', () => {
  expect(t('members', { count: 1 })).toBe('1 member');
  expect(t('members', { count: 0 })).toBe('0 members');
  expect(t('members', { count: 12345 })).toBe('12,345 members');
  expect(t('shared', { who: 'Ana', count: 2 })).toBe('Ana and 2 others');
});

it('never reads a parameter as a pattern', () => {
  expect(t('hello', { name: '{place}', place: '$&' })).toBe('Hello {place}, you are in $&.');
});

it('refuses wrong names and missing parameters at compile time', () => {
  // @ts-expect-error a parameter is missing
  t('hello', { name: 'Mei' });
  // @ts-expect-error no such text
  expect(() => t('nothing')).toThrow();
});
