import { type ColumnFacts, type ProfileFacts, percentOf } from '@/lib/profile';
import { Status } from '../Status/Status';
import styles from './DataProfile.module.css';
import { t } from './text';

const types = [
  'empty',
  'boolean',
  'integer',
  'decimal',
  'date',
  'datetime',
  'category',
  'text',
] as const;

/** Every column in a line; its name shows its values. */
export function ColumnTable({
  profile,
  shown,
  onColumn,
}: {
  profile: ProfileFacts;
  shown: string | undefined;
  onColumn: (column: string) => void;
}) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('column')}</th>
            <th scope="col">{t('type')}</th>
            <th scope="col" className={styles.number}>
              {t('missing')}
            </th>
            <th scope="col" className={styles.number}>
              {t('distinct')}
            </th>
            <th scope="col">{t('marks')}</th>
          </tr>
        </thead>
        <tbody>
          {profile.columns.map((column) => (
            <tr key={column.name} data-shown={column.name === shown || undefined}>
              <th scope="row">
                <button
                  type="button"
                  className={styles.name}
                  aria-pressed={column.name === shown}
                  title={t('show', { column: column.name })}
                  onClick={() => onColumn(column.name)}
                >
                  {column.name}
                </button>
              </th>
              <td>{typeWord(column.type)}</td>
              <td className={styles.number}>
                {percentOf(column.missing, column.missing + column.present)}
              </td>
              <td className={styles.number}>{distinctWord(column)}</td>
              <td>
                <Marks column={column} isLabel={column.name === profile.label?.column} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A type from a newer server is shown as it came. */
function typeWord(type: string): string {
  const known = types.find((one) => one === type);
  return known ? t(`type_${known}`) : type;
}

function distinctWord({ distinct, is_distinct_exact }: ColumnFacts): string {
  const count = new Intl.NumberFormat('en').format(distinct);
  return is_distinct_exact ? count : t('about', { value: count });
}

function Marks({ column, isLabel }: { column: ColumnFacts; isLabel: boolean }) {
  const { sensitivity, is_key_candidate, is_constant } = column;
  return (
    <span className={styles.marks}>
      {sensitivity !== 'none_found' && <Status kind="warn">{t(sensitivity)}</Status>}
      {isLabel && <Status kind="info">{t('isLabel')}</Status>}
      {is_key_candidate && <Status>{t('key')}</Status>}
      {is_constant && <Status>{t('constant')}</Status>}
    </span>
  );
}
