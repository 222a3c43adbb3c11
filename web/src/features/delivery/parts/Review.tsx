import { absoluteTimeWithZone } from '@/lib/time';
import styles from '../milestones.module.css';
import type { Milestone } from '../queries';
import { t } from '../text';
import type { Terms } from './MilestonePanel';

/** How long the client may look, in the contract's own time, and what silence means. */
export function Review({ milestone, terms }: { milestone: Milestone; terms: Terms | undefined }) {
  const { review_until } = milestone;
  const silence = terms?.acceptance?.silence;
  if (!review_until) return null;
  return (
    <div className={styles.review}>
      <p>
        <time dateTime={review_until}>
          {t('reviewUntil', { moment: absoluteTimeWithZone(review_until, terms?.time_zone) })}
        </time>
      </p>
      {silence && <p className={styles.quiet}>{t(`silence_${silence}`)}</p>}
    </div>
  );
}
