import { expect, it } from 'vitest';
import type { ColumnFacts, NumberFacts } from '@/lib/profile';
import {
  delimiterWord,
  distinctSentence,
  gapSentences,
  missingSentence,
  momentWord,
  outlierSentence,
  spreadSentence,
  stepWord,
  timeMark,
  timeSentence,
  typeSentence,
} from './words';

const column: ColumnFacts = {
  name: 'minutes',
  type: 'integer',
  type_share: 1,
  present: 90,
  missing: 10,
  missing_spellings: [
    { spelling: '', count: 8 },
    { spelling: 'NA', count: 2 },
  ],
  distinct: 1200,
  is_distinct_exact: true,
  distinct_error: 0,
  is_constant: false,
  is_key_candidate: false,
  top_values: [],
  top_count_shortfall_max: 0,
  sensitivity: 'none_found',
  sensitivity_reasons: [],
};

const numbers: NumberFacts = {
  count: 90,
  min: 0,
  max: 900,
  mean: 40,
  standard_deviation: 10,
  quantiles: [
    { share: 0.25, value: 10 },
    { share: 0.5, value: 20.5 },
    { share: 0.75, value: 40 },
  ],
  quantile_rank_error: 0,
  infinite: 0,
  histogram: [],
};

const outliers = {
  low_fence: -80,
  high_fence: 130,
  below: 0,
  above: 3,
  share: 0.033,
  share_error: 0,
};

it('names what stands for missing values', () => {
  expect(missingSentence(column)).toBe('10 rows (10 %), written as nothing at all (8), “NA” (2)');
  expect(missingSentence({ ...column, missing: 0, missing_spellings: [] })).toBe('none');
  expect(missingSentence({ ...column, missing: 1, missing_spellings: [] })).toBe('1 row (1.1 %)');
});

it('says when a type or a count is not the whole truth', () => {
  expect(typeSentence(column)).toBe('whole number');
  expect(typeSentence({ ...column, type_share: 0.98 })).toBe(
    'whole number; 98 % of the values fit, the others do not',
  );
  expect(distinctSentence(column)).toBe('1,200');
  expect(distinctSentence({ ...column, is_distinct_exact: false, distinct_error: 0.016 })).toBe(
    'about 1,200, give or take 1.6 %',
  );
});

it('says where values lie far out, and how sure that is', () => {
  expect(outlierSentence(numbers)).toBeNull();
  expect(outlierSentence({ ...numbers, outliers: { ...outliers, above: 0 } })).toBe(
    'No value lies far from the middle half.',
  );
  expect(outlierSentence({ ...numbers, outliers })).toBe(
    '3 values (3.3 %) lie far from the middle half: 3 above 130. They are not drawn.',
  );
  expect(
    outlierSentence({ ...numbers, outliers: { ...outliers, below: 1, share_error: 0.01 } }),
  ).toBe(
    '4 values (3.3 %) lie far from the middle half: 1 below -80 and 3 above 130. They are not drawn. The share may be off by 1 %.',
  );
});

it('reads a histogram aloud by its quarters', () => {
  expect(spreadSentence(numbers)).toBe(
    'Half of the values lie between 10 and 40; the middle one is 20.5.',
  );
  expect(spreadSentence({ ...numbers, quantiles: [] })).toBeUndefined();
});

const timeline = {
  bucket_seconds: 86_400,
  step_seconds: 86_400,
  gaps_count: 3,
  gaps: [{ from: '2025-07-18', to: '2025-08-18', seconds: 2_678_400, steps: 31 }],
  histogram: [
    { from: '2025-01-06', count: 3 },
    { from: '2025-02-06', count: 9 },
  ],
};

it('names gaps, their number, and that there is none', () => {
  expect(gapSentences(timeline)).toEqual([
    'Nothing from 2025-07-18 to 2025-08-18: 31 times the usual step of 1 day.',
    'And 2 shorter gaps.',
  ]);
  expect(gapSentences({ ...timeline, gaps: [], gaps_count: 0 })).toEqual([
    'No time without rows stands out.',
  ]);
  expect(gapSentences({ ...timeline, step_seconds: 0 })).toEqual([]);
});

it('tells the span of a time line and when most happened', () => {
  const dates = { earliest: '2025-01-06', latest: '2025-12-31T08:30:00', formats: [] };
  expect(timeSentence({ ...dates, is_day_first_unclear: false })).toBe(
    'From 2025-01-06 to 2025-12-31 08:30.',
  );
  expect(timeSentence({ ...dates, is_day_first_unclear: false, timeline })).toBe(
    'From 2025-01-06 to 2025-12-31 08:30; most rows fall into the time from 2025-02-06 on.',
  );
});

it('writes moments and steps as people do', () => {
  expect(momentWord('2025-01-06T08:30:00')).toBe('2025-01-06 08:30');
  expect(momentWord('2025-01-06T08:30:12')).toBe('2025-01-06 08:30:12');
  expect([30, 90, 7200, 604_800].map(stepWord)).toEqual([
    '30 seconds',
    '1.5 minutes',
    '2 hours',
    '7 days',
  ]);
  const start = Date.UTC(2025, 0, 6, 8);
  expect(timeMark([{ from: start, to: start + 3_600_000 }])(start)).toBe('2025-01-06 08:00');
  expect(timeMark([{ from: start, to: start + 86_400_000 }])(start)).toBe('2025-01-06');
});

it('names the sign between the cells', () => {
  expect(delimiterWord(';')).toBe('Separated by semicolons');
  expect(delimiterWord('^')).toBe('Separated by “^”');
});
