import { useState } from 'react';
import type { ColumnFacts, ProfileFacts } from '@/lib/profile';
import { DataProfile } from './DataProfile';

const plain: ColumnFacts = {
  name: 'language',
  type: 'category',
  type_share: 1,
  present: 1200,
  missing: 0,
  missing_spellings: [],
  distinct: 3,
  is_distinct_exact: true,
  distinct_error: 0,
  is_constant: false,
  is_key_candidate: false,
  top_values: [
    { value: 'de', count: 730 },
    { value: 'fr', count: 247 },
    { value: 'en', count: 223 },
  ],
  top_count_shortfall_max: 0,
  top_share: 0.61,
  sensitivity: 'none_found',
  sensitivity_reasons: [],
};

const profile: ProfileFacts = {
  format: 'csv',
  delimiter: ';',
  rows: 1210,
  rows_profiled: 1200,
  ragged_rows: 9,
  unreadable_rows: 1,
  row_problems: ['Line 3, column 4: The row holds a NUL byte.'],
  duplicate_rows: 12,
  is_duplicates_exact: true,
  duplicates_sample_one_in: 1,
  cells_missing: 68,
  columns: [
    plain,
    {
      ...plain,
      name: 'minutes_to_answer',
      type: 'decimal',
      present: 1132,
      missing: 68,
      missing_spellings: [
        { spelling: '', count: 60 },
        { spelling: 'n/a', count: 8 },
      ],
      distinct: 1100,
      is_distinct_exact: false,
      distinct_error: 0.016,
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
        infinite: 0,
        outliers: {
          low_fence: -1620,
          high_fence: 2510,
          below: 0,
          above: 14,
          share: 0.012,
          share_error: 0,
        },
        histogram: [410, 280, 190, 110, 62, 40, 16, 10].map((count, index) => ({
          from: index * 300,
          to: (index + 1) * 300,
          count,
        })),
      },
    },
    {
      ...plain,
      name: 'closed_at',
      type: 'date',
      distinct: 340,
      top_values: [],
      dates: {
        earliest: '2025-01-06',
        latest: '2025-12-31',
        formats: [{ format: 'YYYY-MM-DD', count: 1200 }],
        is_day_first_unclear: false,
        timeline: {
          bucket_seconds: 86_400,
          step_seconds: 86_400,
          gaps_count: 1,
          gaps: [{ from: '2025-07-18', to: '2025-08-18', seconds: 2_678_400, steps: 31 }],
          histogram: ['01', '02', '03', '04', '05', '06', '07'].map((month, index) => ({
            from: `2025-${month}-06`,
            count: 120 + index * 17,
          })),
        },
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
    minority_count: 223,
    minority_share: 0.19,
  },
  leakage: {
    rows_judged: 1200,
    baseline: 0.61,
    suspects: [{ column: 'closed_at', accuracy: 0.99, errors_avoided: 0.97 }],
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
  'nothing known': (
    <Example
      given={{ ...profile, label: undefined, leakage: undefined, columns: [], findings: [] }}
    />
  ),
};
