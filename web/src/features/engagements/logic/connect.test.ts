import { expect, it } from 'vitest';
import { connectLines } from './connect';

it('gives the three lines of the stock client', () => {
  expect(connectLines('https://tenon.example', 'churn-1a2b3c', 'tnp_x').split('\n')).toEqual([
    'export MLFLOW_TRACKING_URI=https://tenon.example/e/churn-1a2b3c',
    'export MLFLOW_TRACKING_TOKEN=tnp_x',
    'export MLFLOW_EXPERIMENT_NAME=first-baseline',
  ]);
});
