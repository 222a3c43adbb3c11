import { expect, it } from 'vitest';
import type { ColumnFacts, ProfileFacts } from './profile';
import { type ColumnWish, chooseColumns, columnLines, pageOf } from './profileColumns';

const column = (name: string, more: Partial<ColumnFacts> = {}): ColumnFacts => ({
  name,
  type: 'category',
  type_share: 1,
  present: 100,
  missing: 0,
  missing_spellings: [],
  distinct: 3,
  is_distinct_exact: true,
  distinct_error: 0,
  is_constant: false,
  is_key_candidate: false,
  top_values: [],
  top_count_shortfall_max: 0,
  sensitivity: 'none_found',
  sensitivity_reasons: [],
  ...more,
});

const profile = (columns: ColumnFacts[], more: Partial<ProfileFacts> = {}): ProfileFacts => ({
  delimiter: ',',
  rows: 100,
  rows_profiled: 100,
  ragged_rows: 0,
  unreadable_rows: 0,
  row_problems: [],
  duplicate_rows: 0,
  is_duplicates_exact: true,
  duplicates_sample_one_in: 1,
  cells_missing: 0,
  columns,
  findings: [],
  ...more,
});

const given = profile(
  [
    column('weight'),
    column('Ärztin', { sensitivity: 'personal' }),
    column('outcome_code'),
    column('age', { present: 90, missing: 10 }),
    column('col10'),
    column('col2'),
  ],
  {
    leakage: {
      rows_judged: 100,
      baseline: 0.6,
      suspects: [{ column: 'outcome_code', accuracy: 1, errors_avoided: 1 }],
    },
    findings: [{ code: 'time_gaps', column: 'col2', sentence: 'There are gaps.' }],
  },
);

const names = (wish: Partial<ColumnWish>) =>
  chooseColumns(columnLines(given), { search: '', kind: 'all', order: 'file', ...wish }).map(
    ({ column: { name } }) => name,
  );

it('puts what needs attention first and keeps the order of the file elsewhere', () => {
  expect(names({ order: 'attention' })).toEqual([
    'outcome_code',
    'Ärztin',
    'age',
    'col2',
    'weight',
    'col10',
  ]);
  expect(names({ kind: 'attention' })).toEqual(['Ärztin', 'outcome_code', 'age', 'col2']);
});

it('sorts names as people do', () => {
  expect(names({ order: 'name' })).toEqual([
    'age',
    'Ärztin',
    'col2',
    'col10',
    'outcome_code',
    'weight',
  ]);
});

it('finds a name without its accents, and only among the wanted', () => {
  expect(names({ search: ' arzt' })).toEqual(['Ärztin']);
  expect(names({ search: 'col', kind: 'missing' })).toEqual([]);
  expect(names({ kind: 'sensitive' })).toEqual(['Ärztin']);
});

it('leads to the page of a column among a thousand', () => {
  const many = columnLines(
    profile(Array.from({ length: 1000 }, (_, index) => column(`c${index}`))),
  );
  expect(pageOf(many, 'c0')).toBe(0);
  expect(pageOf(many, 'c149')).toBe(2);
  expect(pageOf(many, 'none')).toBe(0);
  expect(pageOf(many, undefined)).toBe(0);
});
