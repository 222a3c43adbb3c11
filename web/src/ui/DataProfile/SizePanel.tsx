import { type ProfileFacts, percentOf } from '@/lib/profile';
import { Panel } from '../Panel/Panel';
import styles from './DataProfile.module.css';
import { t } from './text';
import { delimiterWord, wholeNumber } from './words';

/** The table as a whole: its form, its size, and what of it could not be used. */
export function SizePanel({ profile }: { profile: ProfileFacts }) {
  const { rows, rows_profiled, columns, cells_missing, duplicate_rows } = profile;
  const { ragged_rows, unreadable_rows, row_problems } = profile;
  const broken = ragged_rows + unreadable_rows;
  const copies = wholeNumber(duplicate_rows);
  const copiesShare = percentOf(duplicate_rows, rows_profiled);
  const facts = [
    { name: t('format'), ...formatWords(profile) },
    { name: t('rows'), value: wholeNumber(rows) },
    { name: t('columns'), value: wholeNumber(columns.length) },
    {
      name: t('cellsMissing'),
      value: wholeNumber(cells_missing),
      detail: t('ofCells', { share: percentOf(cells_missing, rows_profiled * columns.length) }),
    },
    {
      name: t('duplicates'),
      value: profile.is_duplicates_exact ? copies : t('about', { value: copies }),
      detail:
        profile.duplicates_sample_one_in > 1
          ? t('duplicatesSampled', {
              share: copiesShare,
              number: profile.duplicates_sample_one_in,
            })
          : t('ofRows', { share: copiesShare }),
    },
    {
      name: t('broken'),
      value: wholeNumber(broken),
      detail:
        broken === 0
          ? t('ofRows', { share: percentOf(broken, rows) })
          : t('brokenKinds', { unreadable: unreadable_rows, ragged: ragged_rows }),
    },
  ];
  return (
    <>
      <dl className={styles.size}>
        {facts.map(({ name, value, detail }) => (
          <div key={name} className={styles.fact}>
            <dt>{name}</dt>
            <dd className={styles.value}>{value}</dd>
            {detail && <dd className={styles.detail}>{detail}</dd>}
          </div>
        ))}
      </dl>
      {row_problems.length > 0 && (
        <Panel title={t('brokenWhere')} note={t('brokenFirst', { count: row_problems.length })}>
          <ul className={styles.findings}>
            {row_problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}

function formatWords({ format, delimiter }: ProfileFacts): { value: string; detail?: string } {
  if (format === 'ndjson') return { value: t('formatNdjson'), detail: t('perLine') };
  return { value: t('formatCsv'), detail: delimiter ? delimiterWord(delimiter) : undefined };
}
