import { type ProfileFacts, percentOf } from '@/lib/profile';
import { Bars } from '../Bars/Bars';
import { Panel } from '../Panel/Panel';
import { ColumnDetail } from './ColumnDetail';
import { ColumnTable } from './ColumnTable';
import styles from './DataProfile.module.css';
import { t } from './text';

export interface DataProfileProps {
  profile: ProfileFacts;
  /** The column whose values are shown; lives in the address where there is one. */
  column: string | undefined;
  onColumn: (column: string) => void;
}

/** What a table holds: its size and flaws, its label, and each column on its own. */
export function DataProfile({ profile, column, onColumn }: DataProfileProps) {
  const { columns, label, findings } = profile;
  const shown =
    columns.find(({ name }) => name === column) ??
    columns.find(({ name }) => name === label?.column) ??
    columns[0];
  return (
    <div className={styles.profile}>
      <Size profile={profile} />
      <div className={styles.pair}>
        <LabelPanel profile={profile} />
        <Panel title={t('noticed')}>
          {findings.length === 0 ? (
            <p>{t('noticedNone')}</p>
          ) : (
            <ul className={styles.findings}>
              {findings.map(({ code, column: at, sentence }) => (
                <li key={code + at}>{sentence}</li>
              ))}
            </ul>
          )}
        </Panel>
      </div>
      {shown && (
        <div className={styles.columns}>
          <Panel title={t('columns')} flush>
            <ColumnTable {...{ profile, onColumn }} shown={shown.name} />
          </Panel>
          <ColumnDetail key={shown.name} column={shown} rows={profile.rows_profiled} />
        </div>
      )}
    </div>
  );
}

function Size({ profile }: { profile: ProfileFacts }) {
  const { rows, rows_profiled, columns, cells_missing, duplicate_rows } = profile;
  const broken = profile.ragged_rows + profile.unreadable_rows;
  const number = new Intl.NumberFormat('en');
  const copies = number.format(duplicate_rows);
  const facts = [
    { name: t('rows'), value: number.format(rows) },
    { name: t('columns'), value: number.format(columns.length) },
    {
      name: t('cellsMissing'),
      value: number.format(cells_missing),
      detail: t('ofCells', { share: percentOf(cells_missing, rows_profiled * columns.length) }),
    },
    {
      name: t('duplicates'),
      value: profile.is_duplicates_exact ? copies : t('about', { value: copies }),
      detail: t('ofRows', { share: percentOf(duplicate_rows, rows_profiled) }),
    },
    {
      name: t('broken'),
      value: number.format(broken),
      detail: t('ofRows', { share: percentOf(broken, rows) }),
    },
  ];
  return (
    <dl className={styles.size}>
      {facts.map(({ name, value, detail }) => (
        <div key={name} className={styles.fact}>
          <dt>{name}</dt>
          <dd className={styles.value}>{value}</dd>
          {detail && <dd className={styles.detail}>{detail}</dd>}
        </div>
      ))}
    </dl>
  );
}

const rareShare = 0.01;

function LabelPanel({ profile: { label } }: { profile: ProfileFacts }) {
  if (!label) {
    return (
      <Panel title={t('labelNone')}>
        <p>{t('labelNoneDetail')}</p>
      </Panel>
    );
  }
  return (
    <Panel
      title={t('label', { column: label.column })}
      note={label.is_guessed && t('labelGuessed')}
    >
      <div className={styles.stack}>
        {label.is_number && <p>{t('labelNumber')}</p>}
        {label.classes.length > 0 && (
          <>
            <Bars
              label={t('balance')}
              bars={label.classes.map(({ value, count, share }) => ({
                id: value,
                label: value,
                value: count,
                note: percentOf(share, 1),
                kind: share < rareShare ? 'warn' : undefined,
              }))}
              format={(value) => new Intl.NumberFormat('en').format(value)}
            />
            <p className={styles.detail}>{t('labelClasses', { count: label.classes_count })}</p>
          </>
        )}
        {label.missing > 0 && <p>{t('labelMissing', { count: label.missing })}</p>}
      </div>
    </Panel>
  );
}
