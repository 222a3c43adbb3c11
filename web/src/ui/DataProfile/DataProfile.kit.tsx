import { useState } from 'react';
import type { ColumnFacts, ProfileFacts } from '@/lib/profile';
import { DataProfile } from './DataProfile';

const plain: ColumnFacts = {
  name: 'language',
  type: 'category',
  present: 1200,
  missing: 0,
  distinct: 3,
  is_distinct_exact: true,
  is_constant: false,
  is_key_candidate: false,
  top_values: [
    { value: 'de', count: 730 },
    { value: 'fr', count: 247 },
    { value: 'en', count: 223 },
  ],
  sensitivity: 'none_found',
  sensitivity_reasons: [],
};

const profile: ProfileFacts = {
  rows: 1210,
  rows_profiled: 1200,
  ragged_rows: 10,
  unreadable_rows: 0,
  row_problems: [],
  duplicate_rows: 12,
  is_duplicates_exact: true,
  cells_missing: 68,
  columns: [
    plain,
    {
      ...plain,
      name: 'minutes_to_answer',
      type: 'decimal',
      present: 1132,
      missing: 68,
      distinct: 1100,
      top_values: [],
      numbers: {
        count: 1132,
        min: 1,
        max: 3543,
        mean: 537,
        standard_deviation: 540,
        quantiles: [
          { share: 0.25, value: 150 },
          { share: 0.5, value: 370 },
          { share: 0.75, value: 740 },
        ],
        quantile_rank_error: 0,
      },
    },
    {
      ...plain,
      name: 'email',
      type: 'text',
      top_values: [],
      sensitivity: 'personal',
      sensitivity_reasons: ['1200 of 1200 values look like e-mail addresses.'],
    },
  ],
  label: {
    column: 'language',
    is_guessed: true,
    is_number: false,
    missing: 0,
    classes_count: 3,
    classes: [
      { value: 'de', count: 730, share: 0.61 },
      { value: 'fr', count: 247, share: 0.2 },
      { value: 'en', count: 223, share: 0.19 },
    ],
  },
  findings: [
    {
      code: 'personal',
      column: 'email',
      sentence: "The column 'email' is likely to hold personal data.",
    },
  ],
};

function Example({ given }: { given: ProfileFacts }) {
  const [column, setColumn] = useState<string>();
  return <DataProfile profile={given} column={column} onColumn={setColumn} />;
}

export const states = {
  normal: <Example given={profile} />,
  'nothing known': <Example given={{ ...profile, label: undefined, columns: [], findings: [] }} />,
};
