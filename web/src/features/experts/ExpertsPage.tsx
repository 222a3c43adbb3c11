import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEngagementAt } from '@/api/engagement';
import { type ExpertView, expertsOptions } from '@/api/experts';
import { type EngagementSeat, useMe } from '@/api/me';
import { problemProps } from '@/api/problem';
import { useLive } from '@/app/live/live';
import { EmptyState } from '@/ui/EmptyState/EmptyState';
import { Link } from '@/ui/Link/Link';
import { Page } from '@/ui/Page/Page';
import { PageHeader } from '@/ui/PageHeader/PageHeader';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { Tabs } from '@/ui/Tabs/Tabs';
import { ExpertReading } from './parts/ExpertReading';
import { t } from './text';

export default function ExpertsPage() {
  const { workspace, handle } = useParams({ from: '/shell/w/$workspace/e/$handle/experts' });
  const engagement = useEngagementAt(workspace, handle);
  if (!engagement) {
    return (
      <Page>
        <PageHeader title={t('notHere')} lead={t('notHereDetail')} />
      </Page>
    );
  }
  return <Experts engagement={engagement} />;
}

function Experts({ engagement }: { engagement: EngagementSeat }) {
  const client = useQueryClient();
  const { account } = useMe();
  const options = expertsOptions(engagement.id);
  const list = useQuery(options);
  useLive(
    ['expert.*', 'invitation.accepted', 'member.removed'],
    () => void client.invalidateQueries({ queryKey: options.queryKey }),
  );
  const own = list.data?.experts.find((expert) => expert.account === account.id);
  return (
    <Page>
      <PageHeader
        title={t('experts')}
        lead={t('expertsLead')}
        actions={
          own && (
            <Link to="/profile" look="secondary">
              {own.version === 0 ? t('writeOwn') : t('editOwn')}
            </Link>
          )
        }
      />
      {list.isPending && <Skeleton lines={6} />}
      {list.isError && (
        <ProblemState {...problemProps(list.error)} onRetry={() => void list.refetch()} />
      )}
      {list.data?.experts.length === 0 && <Nobody engagement={engagement} />}
      {list.data && <Chosen experts={list.data.experts} own={own?.account} />}
    </Page>
  );
}

/** One is simply shown; of several, the address names the one that is read. */
function Chosen({ experts, own }: { experts: readonly ExpertView[]; own: string | undefined }) {
  const { who } = useSearch({ from: '/shell/w/$workspace/e/$handle/experts' });
  const navigate = useNavigate({ from: '/w/$workspace/e/$handle/experts' });
  const [first, second] = experts;
  if (!first) return null;
  if (!second) return <Expert expert={first} isOwn={first.account === own} />;
  const current = experts.some(({ account }) => account === who) ? who : undefined;
  return (
    <Tabs
      label={t('chooseExpert')}
      current={current ?? first.account}
      onChange={(account) => void navigate({ search: { who: account }, replace: true })}
      tabs={experts.map((expert) => ({
        id: expert.account,
        label: expert.name,
        content: () => <Expert expert={expert} isOwn={expert.account === own} />,
      }))}
    />
  );
}

function Expert({ expert, isOwn }: { expert: ExpertView; isOwn: boolean }) {
  if (expert.version > 0) return <ExpertReading name={expert.name} profile={expert.profile} />;
  return (
    <EmptyState
      title={isOwn ? t('notYetYou') : t('notYet', { name: expert.name })}
      command={isOwn ? 'tenon expert set profile.yaml' : undefined}
    />
  );
}

function Nobody({ engagement }: { engagement: EngagementSeat }) {
  const seat = useMe().workspaces.find(({ id }) => id === engagement.workspace);
  const mayInvite = seat?.role === 'owner' || seat?.role === 'admin';
  return (
    <EmptyState
      title={t('noExperts')}
      action={
        mayInvite && (
          <Link
            to="/w/$workspace/members"
            params={{ workspace: engagement.workspace }}
            look="button"
          >
            {t('invite')}
          </Link>
        )
      }
    />
  );
}
