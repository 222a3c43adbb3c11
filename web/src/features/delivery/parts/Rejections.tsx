import { Time } from '@/ui/Time/Time';
import styles from '../milestones.module.css';
import type { Milestone } from '../queries';
import { t } from '../text';

export function Rejections({ milestone }: { milestone: Milestone }) {
  const textOf = (id: string) => milestone.criteria.find((one) => one.id === id)?.text ?? id;
  return (
    <section className={styles.part}>
      <h3>{t('rejections')}</h3>
      <ul className={styles.rejections}>
        {milestone.rejections.map(({ round, name, rejected_at, criteria, observed }) => (
          <li key={round}>
            <p className={styles.quiet}>
              {t('rejection', { round, name })} <Time at={rejected_at} />
            </p>
            <p>{criteria.map(textOf).join('; ')}</p>
            <blockquote>{observed}</blockquote>
          </li>
        ))}
      </ul>
    </section>
  );
}
