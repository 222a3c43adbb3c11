import { ShieldCheck, UserRoundPen } from 'lucide-react';
import { t } from '../words';
import styles from './Origin.module.css';

/** Who says so: this server, on labels it keeps, or the program that was being measured. */
export function Origin({ by }: { by: 'server' | 'expert' }) {
  const Icon = by === 'server' ? ShieldCheck : UserRoundPen;
  return (
    <span className={styles.origin} data-by={by}>
      <Icon size={13} aria-hidden="true" />
      {t(by === 'server' ? 'scoredByServer' : 'selfReported')}
    </span>
  );
}
