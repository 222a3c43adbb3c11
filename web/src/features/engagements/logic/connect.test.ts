import { expect, it } from 'vitest';
import { connectLines, dvcLines, lfsLines } from './connect';

it('gives the three lines of the stock client', () => {
  expect(connectLines('https://tenon.example', 'churn-1a2b3c', 'tnp_x').split('\n')).toEqual([
    'export MLFLOW_TRACKING_URI=https://tenon.example/e/churn-1a2b3c',
    'export MLFLOW_TRACKING_TOKEN=tnp_x',
    'export MLFLOW_EXPERIMENT_NAME=first-baseline',
  ]);
});

it('keeps the token of DVC out of what is committed', () => {
  const lines = dvcLines('https://tenon.example', 'churn-1a2b3c', 'tnp_x').split('\n');
  expect(lines[0]).toBe(
    'dvc remote add --force --default tenon https://tenon.example/e/churn-1a2b3c/dvc',
  );
  for (const line of lines.filter((one) => one.includes('tnp_x')))
    expect(line).toContain('--local');
});

it('gives Git LFS one address for objects, locks and the token', () => {
  const url = 'https://tenon.example/e/churn-1a2b3c/lfs';
  const lines = lfsLines('https://tenon.example', 'churn-1a2b3c', 'tnp_x').split('\n');
  expect(lines.every((line) => line.includes(url))).toBe(true);
  expect(lines[2]).toBe(`git config http.${url}.extraHeader 'Authorization: Bearer tnp_x'`);
});
