import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ExpertProfile } from '@/api/experts';
import { useMe } from '@/api/me';
import { problemProps } from '@/api/problem';
import { LeaveDialog } from '@/ui/Draft/LeaveDialog';
import { useDraft } from '@/ui/Draft/useDraft';
import { Page } from '@/ui/Page/Page';
import { PageHeader } from '@/ui/PageHeader/PageHeader';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { versionOf } from './logic/profile';
import { ProfileEditor } from './parts/ProfileEditor';
import { profileOptions } from './queries';
import { t } from './text';

export default function ProfilePage() {
  const { account } = useMe();
  const view = useQuery(profileOptions);
  const saved = useMemo(() => view.data && versionOf(view.data), [view.data]);
  const draft = useDraft<ExpertProfile>(`profile.${account.id}`, saved);
  if (!view.data) {
    return (
      <Page>
        <PageHeader title={t('profile')} />
        {view.isError ? (
          <ProblemState {...problemProps(view.error)} onRetry={() => void view.refetch()} />
        ) : (
          <Skeleton lines={8} />
        )}
      </Page>
    );
  }
  return (
    <>
      <ProfileEditor view={view.data} draft={draft} />
      <LeaveDialog dirty={draft.dirty} version={draft.version} />
    </>
  );
}
