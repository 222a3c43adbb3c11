import { useMemo } from 'react';
import { diffLines } from '@/lib/text';
import { t } from '../words';
import styles from './Diff.module.css';

const signs = { added: '+', removed: '\u2212', same: '' };

export function Diff({ before, after, label }: { before: string; after: string; label: string }) {
  const lines = useMemo(() => diffLines(before, after), [before, after]);
  if (before === after) return <p className={styles.none}>{t('unchanged')}</p>;
  return (
    <div className={styles.scroll}>
      <table className={styles.diff} aria-label={label}>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.before}-${line.after}`} className={styles[line.kind]}>
              <td className={styles.number}>{line.before}</td>
              <td className={styles.number}>{line.after}</td>
              <td className={styles.sign}>
                <span aria-hidden="true">{signs[line.kind]}</span>
                {line.kind !== 'same' && <span className="visually-hidden">{t(line.kind)}</span>}
              </td>
              <td className={styles.text}>{line.text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
