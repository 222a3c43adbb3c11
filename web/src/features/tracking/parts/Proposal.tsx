import type { EngagementSeat } from '@/api/me';
import { Link } from '@/ui/Link/Link';
import { Status } from '@/ui/Status/Status';
import { Time } from '@/ui/Time/Time';
import styles from '../models.module.css';
import type { ModelProposal } from '../queries';
import { t } from '../text/models';

/** Which version the expert would have accepted, and where that is decided. */
export function Proposal({
  engagement,
  proposed,
}: {
  engagement: EngagementSeat;
  proposed: ModelProposal;
}) {
  return (
    <div className={styles.proposal}>
      <Status kind="info">{t('proposed')}</Status>
      <p>
        {t('proposal', { version: proposed.version, as: proposed.as, by: proposed.by })}{' '}
        <Time at={proposed.at} />. {t('acceptsNothing')}{' '}
        <Link
          to="/w/$workspace/e/$handle/milestones"
          params={{ workspace: engagement.workspace, handle: engagement.handle }}
        >
          {t('milestones')}
        </Link>
      </p>
    </div>
  );
}
