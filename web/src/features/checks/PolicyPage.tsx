import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useMe } from '@/api/me';
import { problemProps } from '@/api/problem';
import { useLive } from '@/app/live/live';
import { Button } from '@/ui/Button/Button';
import { KeptNotice } from '@/ui/Draft/KeptNotice';
import { LeaveDialog } from '@/ui/Draft/LeaveDialog';
import { useDraft } from '@/ui/Draft/useDraft';
import { Page } from '@/ui/Page/Page';
import { PageHeader } from '@/ui/PageHeader/PageHeader';
import { Panel } from '@/ui/Panel/Panel';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { PolicyEditor } from './parts/PolicyEditor';
import { PolicyHistory } from './parts/PolicyHistory';
import { PolicyReading } from './parts/PolicyReading';
import { type Policy, policyOptions } from './queries';
import { t } from './text/policy';
import { versionOf } from './usePolicySaving';

export default function PolicyPage() {
  const { workspace } = useParams({ from: '/shell/w/$workspace/policy' });
  return <PolicyOf key={workspace} workspace={workspace} />;
}

function PolicyOf({ workspace }: { workspace: string }) {
  const client = useQueryClient();
  const { workspaces } = useMe();
  const role = workspaces.find(({ id }) => id === workspace)?.role;
  const manages = role === 'owner' || role === 'admin';
  const view = useQuery(policyOptions(workspace));
  const saved = useMemo(() => view.data && versionOf(view.data), [view.data]);
  const draft = useDraft<Policy>(`policy.${workspace}`, saved);
  const [opened, setOpened] = useState(false);
  useLive(
    ['policy.*'],
    () => void client.invalidateQueries({ queryKey: policyOptions(workspace).queryKey }),
  );
  if (!view.data || !saved) {
    return (
      <Page>
        <PageHeader title={t('policy')} lead={t('lead')} />
        {view.isError ? (
          <ProblemState {...problemProps(view.error)} onRetry={() => void view.refetch()} />
        ) : (
          <Skeleton lines={8} />
        )}
      </Page>
    );
  }
  const { current } = view.data;
  const writes = manages && (opened || draft.dirty);
  const close = () => {
    setOpened(false);
    // The form and its buttons go; reading goes on at the title.
    document.querySelector('h1')?.focus();
  };
  const cancel = () => {
    draft.rebase(saved, saved.document);
    draft.drop();
    close();
  };
  return (
    <Page>
      <PageHeader
        title={t('policy')}
        lead={t('lead')}
        meta={
          current.version === 0
            ? t('own')
            : t('versionBy', { version: current.version, name: current.saved_by })
        }
        actions={
          manages &&
          !writes && (
            <Button variant="primary" onClick={() => setOpened(true)}>
              {t('change')}
            </Button>
          )
        }
      />
      {manages && <KeptNotice draft={draft} />}
      {writes ? (
        <PolicyEditor
          workspace={workspace}
          view={view.data}
          draft={draft}
          opened={opened}
          onDone={close}
          onCancel={cancel}
        />
      ) : (
        <>
          <PolicyReading view={view.data} />
          {!manages && <p>{t('whoChanges')}</p>}
        </>
      )}
      <Panel title={t('history')}>
        <PolicyHistory view={view.data} />
      </Panel>
      <LeaveDialog dirty={draft.dirty} version={draft.version} />
    </Page>
  );
}
