import type { Gate } from '@/api/engagement';
import type { EngagementSeat } from '@/api/me';
import { type Problem, problemProps } from '@/api/problem';
import { Link } from '@/ui/Link/Link';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import styles from '../milestones.module.css';
import { t } from '../text';

interface BlockedProps {
  engagement: EngagementSeat;
  gate: Gate;
  problem: Problem;
}

/** A gate said no: each thing that stands before it, and where it can be put right or overridden. */
export function Blocked({ engagement, gate, problem }: BlockedProps) {
  if (problem.code !== 'gate_blocked')
    return (
      <div className={styles.blocked}>
        <ProblemState {...problemProps(problem)} unsaved />
      </div>
    );
  const { detail, errors } = problem.details;
  return (
    <div className={styles.blocked}>
      <ProblemState code={problem.code} detail={detail} unsaved />
      <ul className={styles.bullets}>
        {errors.map(({ code, pointer, message }) => (
          <li key={code + pointer}>{message}</li>
        ))}
      </ul>
      <Link
        to="/w/$workspace/e/$handle/checks"
        params={{ workspace: engagement.workspace, handle: engagement.handle }}
        search={{ gate }}
        look="secondary"
      >
        {t('seeChecks')}
      </Link>
    </div>
  );
}
