import type { ReactNode } from 'react';
import styles from './Toolbar.module.css';

/** A row of controls above what they act on; `end` holds what stands apart, such as a count. */
export function Toolbar({
  label,
  children,
  end,
}: {
  label: string;
  children: ReactNode;
  end?: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be read as a form
    <div role="group" aria-label={label} className={styles.toolbar} data-print="hide">
      {children}
      {end && <div className={styles.end}>{end}</div>}
    </div>
  );
}
