import type { Problem } from '@/api/problem';
import styles from '../runs.module.css';
import { t } from '../text/runs';

/** The server's own words, and the filter with the place they are about. */
export function Misread({ filter, misread }: { filter: string; misread: Problem }) {
  const column = misread.details.errors.find(({ pointer }) => pointer === '?filter')?.column;
  if (column === undefined) return misread.message;
  const letters = [...filter];
  const word = /^\S*/.exec(letters.slice(column - 1).join(''))?.[0] ?? '';
  return (
    <>
      {misread.message}
      <span className={styles.misread}>
        {letters.slice(0, column - 1).join('')}
        <mark>{word || t('endOfFilter')}</mark>
        {letters.slice(column - 1 + [...word].length).join('')}
      </span>
    </>
  );
}
