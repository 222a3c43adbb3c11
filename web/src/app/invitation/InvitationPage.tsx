// Behind an invitation's link: everything about the engagement first, an account second. The page takes
// parts of several features, so it is put together here.
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { problemProps } from '@/api/problem';
import { Entry } from '@/features/people/parts/Entry';
import { JoinForm } from '@/features/people/parts/JoinForm';
import { roleName } from '@/features/people/parts/roles';
import { type InvitationLook, invitationOptions } from '@/features/people/queries';
import { absoluteTimeWithZone } from '@/lib/time';
import { Link } from '@/ui/Link/Link';
import { PageHeader } from '@/ui/PageHeader/PageHeader';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { EngagementInvitation } from './EngagementInvitation';
import { Frame } from './Frame';
import { previewOptions } from './queries';
import { t } from './text';

export default function InvitationPage() {
  const { token } = useParams({ from: '/join/$token' });
  const look = useQuery(invitationOptions(token));
  const preview = useQuery(previewOptions(token));
  const failure = look.error ?? preview.error;
  if (failure) {
    const again = () => Promise.all([look.refetch(), preview.refetch()]);
    return (
      <Entry title={t('joinFailed')} foot={<Link to="/signin">{t('signIn')}</Link>}>
        <ProblemState {...problemProps(failure)} onRetry={() => void again()} />
      </Entry>
    );
  }
  if (!look.data || !preview.data) {
    return (
      <Frame>
        <PageHeader title={t('join')} />
        <Skeleton lines={8} />
      </Frame>
    );
  }
  const { brief } = preview.data;
  return brief ? (
    <EngagementInvitation token={token} look={look.data} preview={preview.data} shown={brief} />
  ) : (
    <WorkspaceInvitation token={token} look={look.data} />
  );
}

function WorkspaceInvitation({ token, look }: { token: string; look: InvitationLook }) {
  const { workspace, invited_by, email, role, expires_at } = look;
  return (
    <Entry
      title={t('joinTo', { workspace })}
      lead={t('joinLead', { name: invited_by, email, role: role ? roleName(role) : t('guest') })}
      foot={t('joinUntil', { until: absoluteTimeWithZone(expires_at) })}
    >
      <JoinForm token={token} look={look} />
    </Entry>
  );
}
