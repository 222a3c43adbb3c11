import { describe, expect, it } from 'vitest';
import { readToolLink } from './toolLink';

const run = '0123456789abcdef0123456789abcdef';

describe('the links an MLflow client prints', () => {
  it.each([
    [`#/experiments/1/runs/${run}`, { experiment: '1', run }],
    [`/experiments/0/runs/${run}/artifacts`, { experiment: '0', run }],
    ['#/experiments/12', { experiment: '12', run: undefined }],
    ['#/models/x', {}],
    ['', {}],
    ['#/experiments/1/runs/../../x', { experiment: '1', run: undefined }],
  ])('%s', (hash, expected) => {
    expect(readToolLink(hash)).toEqual(expected);
  });
});
