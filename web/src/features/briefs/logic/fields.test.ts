import { expect, it } from 'vitest';
import { inBrief, placeFor, sectionOf } from './fields';

it.each([
  ['/problem', 'problem'],
  ['/metrics/0/technical', 'success'],
  ['/criteria/2', 'success'],
  ['/timeline', 'plan'],
  ['/timeline/weeks', 'plan'],
  ['/phases/1', 'plan'],
  ['/data/0/owner', 'data'],
  ['/budget', 'money'],
  ['', null],
  ['/unheard/of', null],
])('%s belongs to %s', (pointer, section) => {
  expect(sectionOf(pointer)).toBe(section);
});

it('finds the field for a finding', () => {
  const page = ['/title', '/problem', '/metrics', '/metrics/0/business/name', '/timeline/weeks'];
  expect(placeFor('/metrics/0/technical', page)).toBe('/metrics');
  expect(placeFor('/metrics/0/business/name', page)).toBe('/metrics/0/business/name');
  expect(placeFor('/timeline', page)).toBe('/timeline/weeks');
  expect(placeFor('', page)).toBe('/title');
  expect(placeFor('/x', [])).toBeUndefined();
});

it('reads pointers into a body that wraps the brief', () => {
  expect(inBrief('/brief/data/0/sensitivity')).toBe('/data/0/sensitivity');
  expect(inBrief('/title')).toBe('/title');
});
