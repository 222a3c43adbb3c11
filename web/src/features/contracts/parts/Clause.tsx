import type { ReactNode } from 'react';
import { Place } from '@/ui/Bound/Bound';
import { Checkbox } from '@/ui/Checkbox/Checkbox';
import { type OptionalClause, optionalClauses } from '../logic/terms';
import { t } from '../text/form';
import styles from './editor.module.css';
import { useTermsForm } from './form';

/** A clause that may be left out. Left out, it is no part of the deal, and the text says so. */
export function Clause({ clause, children }: { clause: OptionalClause; children: ReactNode }) {
  const { terms, read, write, error } = useTermsForm();
  const at = `/${clause}`;
  const isThere = read(at) !== undefined;
  return (
    <Place at={at}>
      <div className={styles.clause} data-there={isThere || undefined}>
        <Checkbox
          label={<strong className={styles.clauseName}>{t(`clause_${clause}`)}</strong>}
          help={t(`say_${clause}`)}
          checked={isThere}
          onChange={(next) => write(at, next ? optionalClauses[clause](terms) : undefined)}
          error={error(at)}
        />
        {isThere && <div className={styles.clauseFields}>{children}</div>}
      </div>
    </Place>
  );
}
