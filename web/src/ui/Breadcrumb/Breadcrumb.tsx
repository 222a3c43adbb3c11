import { Fragment, type ReactNode } from 'react';
import { t } from '../text';
import styles from './Breadcrumb.module.css';

export interface Crumb {
  id: string;
  /** A link, a menu, or plain text for the last place. */
  content: ReactNode;
}

export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label={t('breadcrumb')} className={styles.nav}>
      <ol className={styles.list}>
        {crumbs.map((crumb, index) => (
          <Fragment key={crumb.id}>
            {index > 0 && (
              <li aria-hidden="true" className={styles.slash}>
                /
              </li>
            )}
            <li className={styles.crumb}>{crumb.content}</li>
          </Fragment>
        ))}
      </ol>
    </nav>
  );
}
