import { describe, expect, it } from 'vitest';
import type { Evaluation, Metric, ScoreMetric } from '../queries';
import { criteriaOf, dayOf, endOfDay, metricNamed, rangeText, recompute } from './evaluation';

const metric = (name: ScoreMetric, title: string, more: Partial<Metric> = {}): Metric => ({
  metric: name,
  title,
  tasks: ['binary'],
  better: 'higher',
  needs: 'prediction',
  formula: '',
  meaning: '',
  ...more,
});

const computed = [
  metric('f1', 'F1'),
  metric('roc_auc', 'area under the ROC curve'),
  metric('rmse', 'root mean squared error'),
];

const evaluation = (more: Partial<Evaluation>): Evaluation => ({
  id: 'e',
  name: 'unseen',
  metric: 'f1',
  public_share_bp: 3000,
  tries: 5,
  tries_left: 3,
  state: 'sealed',
  created_at: '2026-11-20T09:00:00Z',
  created_by: 'Amara',
  submissions: [],
  task: 'binary',
  late: 'refuse',
  slices_open: false,
  ...more,
});

describe('the criteria sealed labels may decide', () => {
  it('are those that are measured and not left to runs', () => {
    const found = criteriaOf(
      {
        metrics: [{ id: 'reading', technical: { name: 'F1 score' } }],
        criteria: [
          { id: 'c1', kind: 'metric', metric: 'reading', op: '>=', value: 0.93, on: 'sealed' },
          { id: 'c2', kind: 'metric', metric: 'reading', on: 'run' },
          { id: 'c3', kind: 'file' },
          { id: 'c4', metric: 'latency', op: '<', value: 200 },
        ],
      },
      computed,
    );
    expect(found).toEqual([
      { id: 'c1', text: 'F1 score ≥ 0.93', metric: 'f1' },
      { id: 'c4', text: 'latency < 200', metric: null },
    ]);
  });

  it.each([
    ['ROC-AUC', 'roc_auc'],
    ['f1', 'f1'],
    ['RMSE', 'rmse'],
    ['Root mean squared error', 'rmse'],
    ['answer quality', null],
  ])('%s', (name, expected) => {
    expect(metricNamed(name, computed)).toBe(expected);
  });
});

describe('a metric in words', () => {
  it.each([
    [0, 1, '0 to 1'],
    [0, undefined, '0 and up'],
    [undefined, 1, 'up to 1'],
  ])('%s, %s', (lowest, highest, expected) => {
    expect(rangeText(metric('f1', 'F1', { lowest, highest }))).toBe(expected);
  });
});

it('takes a deadline for a whole day', () => {
  expect(endOfDay(null)).toBeUndefined();
  expect(dayOf(endOfDay('2026-12-01'))).toBe('2026-12-01');
  expect(dayOf(undefined)).toBeNull();
});

it('gives the whole command, with odd labels quoted', () => {
  const text = recompute(evaluation({ positive_label: "it's", salt: '0a', digest: 'ff' }));
  expect(text.replaceAll(' \\\n ', '')).toBe(
    "tenon score --metric f1 --task binary --positive 'it'\\''s' --public-share 3000 --salt 0a --digest ff --interval labels.csv predictions.csv",
  );
});
