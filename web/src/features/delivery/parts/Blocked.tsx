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

/** A gate said no: what stands before it, and where it can be put right or overridden. */
export function Blocked({ engagement, gate, problem }: BlockedProps) {
  return (
    <div className={styles.blocked}>
      <ProblemState {...problemProps(problem)} unsaved />
      {problem.code === 'gate_blocked' && (
        <Link
          to="/w/$workspace/e/$handle/checks"
          params={{ workspace: engagement.workspace, handle: engagement.handle }}
          search={{ gate }}
          look="secondary"
        >
          {t('seeChecks')}
        </Link>
      )}
    </div>
  );
}
