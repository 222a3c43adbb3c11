import { expect, it } from 'vitest';
import { needsOf } from './reproduce';

it('names everything that is missing to make a run again', () => {
  const missing = (known: Parameters<typeof needsOf>[0]) =>
    needsOf(known).flatMap(({ need, there }) => (there ? [] : need));
  expect(missing({ dataset_digests: [], has_params: false, has_environment: false })).toEqual([
    'commit',
    'data',
    'params',
    'environment',
  ]);
  expect(
    missing({ commit: '4b825dc', dataset_digests: ['a'], has_params: true, has_environment: true }),
  ).toEqual([]);
});
