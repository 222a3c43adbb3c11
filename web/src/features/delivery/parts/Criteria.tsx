import { tallyOf } from '../logic/milestone';
import styles from '../milestones.module.css';
import { t } from '../text';
import { CriterionRow } from './CriterionRow';
import type { MilestoneProps } from './MilestonePanel';

interface CriteriaProps extends MilestoneProps {
  /** Whether a submission was refused for want of this criterion's evidence. */
  missing: (criterion: string) => boolean;
}

export function Criteria({ missing, ...props }: CriteriaProps) {
  const { milestone, terms } = props;
  const { binding, met } = tallyOf(milestone);
  const promised = terms?.milestones?.find(({ id }) => id === milestone.id)?.criteria ?? [];
  return (
    <section className={styles.part}>
      <header className={styles.head}>
        <h3>{t('criteria')}</h3>
        {binding > 0 && (
          <span className={styles.quiet}>{t('criteriaSum', { met, all: binding })}</span>
        )}
      </header>
      {milestone.criteria.length === 0 && <p className={styles.quiet}>{t('noCriteria')}</p>}
      <ul className={styles.criteria}>
        {milestone.criteria.map((criterion) => (
          <CriterionRow
            key={criterion.id}
            {...props}
            criterion={criterion}
            missing={missing(criterion.id)}
            promised={promised.find(({ id }) => id === criterion.id)}
          />
        ))}
      </ul>
    </section>
  );
}
