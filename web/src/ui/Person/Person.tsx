import { initials } from '@/lib/text';
import { t } from '../words';
import styles from './Person.module.css';

export interface PersonProps {
  name: string;
  /** Role or e-mail below the name. */
  detail?: string;
  self?: boolean;
  /** Only the initials, for tight places; the name is still read aloud. */
  compact?: boolean;
}

export function Person({ name, detail, self, compact }: PersonProps) {
  return (
    <span className={styles.person}>
      <span className={styles.mark} aria-hidden="true">
        {initials(name)}
      </span>
      <span className={compact ? 'visually-hidden' : styles.words}>
        <span className={styles.name}>
          {name}
          {self && <span className={styles.self}> ({t('you')})</span>}
        </span>
        {detail && <span className={styles.detail}>{detail}</span>}
      </span>
    </span>
  );
}
