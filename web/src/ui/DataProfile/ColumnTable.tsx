import { ChevronRight } from 'lucide-react';
import { memo, useId } from 'react';
import { percentOf } from '@/lib/profile';
import type { ColumnLine } from '@/lib/profileColumns';
import { Status } from '../Status/Status';
import { ColumnDetail } from './ColumnDetail';
import styles from './DataProfile.module.css';
import { t } from './text';
import { distinctWord, typeWord } from './words';

/** Every column in a line that opens: below it stands how its values are spread. */
export function ColumnTable({
  lines,
  open,
  onOpen,
}: {
  lines: readonly ColumnLine[];
  open: string | undefined;
  onOpen: (column: string | undefined) => void;
}) {
  return (
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
      {lines.map((line) => (
        <Line
          key={line.column.name}
          line={line}
          isOpen={line.column.name === open}
          onOpen={onOpen}
        />
      ))}
    </table>
  );
}

interface LineProps {
  line: ColumnLine;
  isOpen: boolean;
  onOpen: (column: string | undefined) => void;
}

const Line = memo(function Line({ line, isOpen, onOpen }: LineProps) {
  const id = useId();
  const { column } = line;
  return (
    <tbody data-open={isOpen || undefined}>
      <tr className={styles.line}>
        <th scope="row">
          <button
            type="button"
            className={styles.name}
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            onClick={() => onOpen(isOpen ? undefined : column.name)}
          >
            <ChevronRight size={15} aria-hidden="true" />
            <span>{column.name}</span>
          </button>
        </th>
        <td>{typeWord(column.type)}</td>
        <td className={styles.number}>
          <span className={styles.what}>{t('missing')} </span>
          {percentOf(column.missing, column.missing + column.present)}
        </td>
        <td className={styles.number}>
          <span className={styles.what}>{t('distinct')} </span>
          {distinctWord(column)}
        </td>
        <td>
          <Marks line={line} />
        </td>
      </tr>
      {isOpen && (
        <tr id={id} className={styles.opened}>
          <td colSpan={5}>
            <ColumnDetail line={line} />
          </td>
        </tr>
      )}
    </tbody>
  );
});

function Marks({ line: { column, isLabel, isLeakSuspect, notes } }: { line: ColumnLine }) {
  const { sensitivity, is_key_candidate, is_constant } = column;
  return (
    <span className={styles.marks}>
      {isLeakSuspect && <Status kind="warn">{t('leak')}</Status>}
      {sensitivity !== 'none_found' && <Status kind="warn">{t(sensitivity)}</Status>}
      {isLabel && <Status kind="info">{t('isLabel')}</Status>}
      {is_key_candidate && <Status>{t('key')}</Status>}
      {is_constant && <Status>{t('constant')}</Status>}
      {notes.length > 0 && <Status>{t('notes', { count: notes.length })}</Status>}
    </span>
  );
}
