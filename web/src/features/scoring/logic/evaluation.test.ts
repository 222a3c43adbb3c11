import { describe, expect, it } from 'vitest';
import type { Evaluation, Submission } from '../queries';
import { bestOf, criteriaOf, metricNamed, recompute } from './evaluation';

const submission = (number: number, open: number, closed?: number): Submission => ({
  id: String(number),
  number,
  submitted_at: '2026-11-20T09:00:00Z',
  submitted_by: 'Mei',
  sha256: 'ab',
  bytes: 10,
  public_score: open,
  public_note: '',
  private_score: closed,
});

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
  ...more,
});

describe('the criteria sealed labels may decide', () => {
  it('are those that are measured and not left to runs', () => {
    const found = criteriaOf({
      metrics: [{ id: 'reading', technical: { name: 'F1 score' } }],
      criteria: [
        { id: 'c1', kind: 'metric', metric: 'reading', op: '>=', value: 0.93, on: 'sealed' },
        { id: 'c2', kind: 'metric', metric: 'reading', on: 'run' },
        { id: 'c3', kind: 'file' },
        { id: 'c4', metric: 'latency', op: '<', value: 200 },
      ],
    });
    expect(found).toEqual([
      { id: 'c1', text: 'F1 score ≥ 0.93', metric: 'f1' },
      { id: 'c4', text: 'latency < 200', metric: null },
    ]);
  });

  it.each([
    ['ROC-AUC', 'roc_auc'],
    ['f1', 'f1'],
    ['RMSE', 'rmse'],
    ['answer quality', null],
  ])('%s', (name, expected) => {
    expect(metricNamed(name)).toBe(expected);
  });
});

describe('the best submission', () => {
  it.each([
    ['nobody knows while the rest is sealed', 'f1', [submission(1, 0.8)], undefined],
    ['decides by the private score', 'f1', [submission(1, 0.8, 0.7), submission(2, 0.9, 0.6)], 1],
    ['has the smallest of errors', 'mae', [submission(1, 3, 3), submission(2, 2, 2)], 2],
    ['is the earlier of two', 'f1', [submission(1, 0.8, 0.8), submission(2, 0.9, 0.8)], 1],
  ] as const)('%s', (_, metric, submissions, expected) => {
    expect(bestOf(evaluation({ metric, submissions: [...submissions] }))?.number).toBe(expected);
  });
});

it('gives the whole command, with odd labels quoted', () => {
  const text = recompute(evaluation({ positive_label: "it's", salt: '0a', digest: 'ff' }));
  expect(text.replaceAll(' \\\n ', '')).toBe(
    "tenon score --metric f1 --positive 'it'\\''s' --public-share 3000 --salt 0a --digest ff labels.csv predictions.csv",
  );
});
