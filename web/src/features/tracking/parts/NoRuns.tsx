import { partyOf } from '@/api/engagement';
import { type EngagementSeat, useMe } from '@/api/me';
import { EmptyState } from '@/ui/EmptyState/EmptyState';
import { Link } from '@/ui/Link/Link';
import { t } from '../text/runs';

/** The way to the first run. */
export function NoRuns({ engagement }: { engagement: EngagementSeat }) {
  const mayLog = partyOf(useMe(), engagement) !== null;
  return (
    <EmptyState
      title={mayLog ? t('none') : t('noneReader')}
      action={
        mayLog && (
          <Link
            to="/w/$workspace/e/$handle/connect"
            params={{ workspace: engagement.workspace, handle: engagement.handle }}
            look="button"
          >
            {t('connect')}
          </Link>
        )
      }
      command={
        mayLog
          ? `MLFLOW_TRACKING_URI=${location.origin}/e/${engagement.handle} python train.py`
          : undefined
      }
    />
  );
}
