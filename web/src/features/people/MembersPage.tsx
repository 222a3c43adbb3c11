import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { UserPlus } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { workspaceKey } from '@/api/keys';
import { useMe } from '@/api/me';
import { asProblem, problemProps } from '@/api/problem';
import type { Command } from '@/app/commands/registry';
import { useCommands } from '@/app/commands/useCommands';
import { useLive } from '@/app/live/live';
import { ariaKeys } from '@/lib/keys';
import { readMembersSearch } from '@/lib/search';
import { Button } from '@/ui/Button/Button';
import { NoRight } from '@/ui/NoRight/NoRight';
import { Page } from '@/ui/Page/Page';
import { PageHeader } from '@/ui/PageHeader/PageHeader';
import { Panel } from '@/ui/Panel/Panel';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { TextField } from '@/ui/TextField/TextField';
import { Toolbar } from '@/ui/Toolbar/Toolbar';
import { peopleOf } from './logic/people';
import { mayManage } from './logic/rights';
import { InvitationList } from './parts/InvitationList';
import { InviteDialog } from './parts/InviteDialog';
import { MemberGrid } from './parts/MemberGrid';
import { membersOptions } from './queries';
import { t } from './text/members';

export default function MembersPage() {
  const { workspace } = useParams({ from: '/shell/w/$workspace/members' });
  const { filter = '' } = readMembersSearch(useSearch({ from: '/shell/w/$workspace/members' }));
  const navigate = useNavigate({ from: '/w/$workspace/members' });
  const client = useQueryClient();
  const me = useMe();
  const seat = me.workspaces.find(({ id }) => id === workspace);
  const manages = mayManage(seat?.role);
  const people = useQuery(membersOptions(workspace));
  const somebody = useMemo(() => peopleOf(people.data?.members ?? []), [people.data]);
  const [inviting, setInviting] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useLive(
    ['member.*', 'invitation.*'],
    () => void client.invalidateQueries({ queryKey: workspaceKey(workspace) }),
  );
  useCommands(
    useMemo(
      (): Command[] => [
        {
          id: 'members.invite',
          title: t('invite'),
          kind: 'action',
          keys: 'c',
          scope: 'page',
          enabled: manages,
          run: () => setInviting(true),
        },
        {
          id: 'members.filter',
          title: t('filter'),
          kind: 'action',
          keys: '/',
          scope: 'page',
          run: () => field.current?.focus(),
        },
      ],
      [manages],
    ),
  );
  const setFilter = (next: string) =>
    void navigate({
      search: (before) => ({ ...before, filter: next || undefined }),
      replace: true,
    });

  if (people.isError && [403, 404].includes(asProblem(people.error).status)) {
    return (
      <Page width="full">
        <PageHeader title={t('members')} />
        <NoRight right={t('manageRight')} who={t('whoGives')} />
      </Page>
    );
  }
  return (
    <Page width="full">
      <PageHeader
        title={t('members')}
        actions={
          manages && (
            <Button
              variant="primary"
              icon={<UserPlus size={15} aria-hidden="true" />}
              aria-keyshortcuts={ariaKeys('c')}
              onClick={() => setInviting(true)}
            >
              {t('invite')}
            </Button>
          )
        }
      />
      {people.isPending && <Skeleton lines={6} />}
      {people.isError && (
        <ProblemState {...problemProps(people.error)} onRetry={() => void people.refetch()} />
      )}
      {people.data && (
        <>
          <Toolbar label={t('members')} end={t('memberCount', { count: somebody.length })}>
            <TextField
              ref={field}
              label={t('filter')}
              labelHidden
              type="search"
              placeholder={t('filter')}
              aria-keyshortcuts="/"
              value={filter}
              onChange={setFilter}
            />
          </Toolbar>
          <MemberGrid
            workspace={workspace}
            members={somebody}
            filter={filter}
            onClear={() => setFilter('')}
          />
          {manages && (
            <Panel title={t('invitations')}>
              <InvitationList workspace={workspace} invitations={people.data.invitations} />
            </Panel>
          )}
        </>
      )}
      {inviting && (
        <InviteDialog
          workspace={workspace}
          engagements={me.engagements.filter((one) => one.workspace === workspace)}
          onClose={() => setInviting(false)}
        />
      )}
    </Page>
  );
}
