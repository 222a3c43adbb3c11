import { ownTimeZone } from '@/lib/time';
import { Panel } from '@/ui/Panel/Panel';
import styles from '../contract.module.css';
import { t } from '../text/page';

/** Everything the signature record holds, in plain words, before it is made. */
export function Recorded() {
  const lines = [
    t('recordName'),
    t('recordTimes', { zone: ownTimeZone() }),
    t('recordWhere'),
    t('recordSession'),
    t('recordWords'),
  ];
  return (
    <Panel title={t('recorded')} note={t('recordNot')}>
      <ul className={styles.recorded}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Panel>
  );
}
