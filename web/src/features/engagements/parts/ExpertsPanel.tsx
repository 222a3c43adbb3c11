import { useQuery } from '@tanstack/react-query';
import { type ExpertView, expertsOptions } from '@/api/experts';
import { type EngagementSeat, useMe } from '@/api/me';
import { problemProps } from '@/api/problem';
import { Link } from '@/ui/Link/Link';
import { Panel } from '@/ui/Panel/Panel';
import { Person } from '@/ui/Person/Person';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { t } from '../text/page';
import styles from './ExpertsPanel.module.css';

const shown = 2;

/** Who does the work, by what they have changed before. */
export function ExpertsPanel({ engagement }: { engagement: EngagementSeat }) {
  const list = useQuery(expertsOptions(engagement.id));
  const { workspace } = engagement;
  const role = useMe().workspaces.find(({ id }) => id === workspace)?.role;
  return (
    <Panel title={t('experts')}>
      {list.isPending && <Skeleton lines={2} />}
      {list.isError && (
        <ProblemState {...problemProps(list.error)} onRetry={() => void list.refetch()} />
      )}
      {list.data?.experts.length === 0 && (
        <p>
          {t('noExperts')}{' '}
          {(role === 'owner' || role === 'admin') && (
            <Link to="/w/$workspace/members" params={{ workspace }}>
              {t('inviteExpert')}
            </Link>
          )}
        </p>
      )}
      <ul className={styles.experts}>
        {list.data?.experts.map((expert) => (
          <li key={expert.account} className={styles.expert}>
            <Expert expert={expert} engagement={engagement} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Expert({ expert, engagement }: { expert: ExpertView; engagement: EngagementSeat }) {
  const { account, name, version, profile } = expert;
  const { workspace, handle } = engagement;
  return (
    <>
      <Person name={name} detail={version === 0 ? t('noProfile') : profile.headline} />
      {profile.outcomes?.slice(0, shown).map(({ problem, change }) => (
        <div key={`${problem} ${change}`} className={styles.outcome}>
          <p className={styles.problem}>{problem}</p>
          <p>{change}</p>
        </div>
      ))}
      {version > 0 && (
        <Link
          to="/w/$workspace/e/$handle/experts"
          params={{ workspace, handle }}
          search={{ who: account }}
          aria-label={t('readProfileOf', { name })}
        >
          {t('readProfile')}
        </Link>
      )}
    </>
  );
}
