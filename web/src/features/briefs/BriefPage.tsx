import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { partyOf, useEngagementAt } from '@/api/engagement';
import { type EngagementSeat, useMe } from '@/api/me';
import { problemProps } from '@/api/problem';
import { readBriefSearch } from '@/lib/search';
import { LeaveDialog } from '@/ui/Draft/LeaveDialog';
import { useDraft } from '@/ui/Draft/useDraft';
import { Anchor } from '@/ui/Link/Link';
import { Page } from '@/ui/Page/Page';
import { PageHeader } from '@/ui/PageHeader/PageHeader';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { type Brief, versionOf } from './logic/brief';
import { BriefCompare } from './parts/BriefCompare';
import { BriefEditor } from './parts/BriefEditor';
import { BriefReading } from './parts/BriefReading';
import { OlderVersion } from './parts/OlderVersion';
import { VersionMenu } from './parts/VersionMenu';
import { briefFile, briefOptions } from './queries';
import { t } from './text/page';

export default function BriefPage() {
  const { workspace, handle } = useParams({ from: '/shell/w/$workspace/e/$handle/brief' });
  const engagement = useEngagementAt(workspace, handle);
  if (!engagement) {
    return (
      <Page>
        <PageHeader title={t('notHere')} lead={t('notHereDetail')} />
      </Page>
    );
  }
  return <BriefOf key={engagement.id} engagement={engagement} />;
}

function BriefOf({ engagement }: { engagement: EngagementSeat }) {
  const {
    version,
    against,
    view: look,
  } = readBriefSearch(useSearch({ from: '/shell/w/$workspace/e/$handle/brief' }));
  const me = useMe();
  const view = useQuery(briefOptions(engagement.id));
  // Lives here, above the older versions one may look at in between.
  const saved = useMemo(() => view.data && versionOf(view.data), [view.data]);
  const draft = useDraft<Brief>(`brief.${engagement.id}`, saved);
  if (!view.data) {
    return (
      <Page>
        <PageHeader title={t('brief')} />
        {view.isError ? (
          <ProblemState {...problemProps(view.error)} onRetry={() => void view.refetch()} />
        ) : (
          <Skeleton lines={8} />
        )}
      </Page>
    );
  }
  const newest = view.data;
  const guard = <LeaveDialog dirty={draft.dirty} version={draft.version} />;
  if (version && against) {
    return (
      <>
        <BriefCompare
          engagement={engagement}
          before={Math.min(version, against)}
          after={Math.max(version, against)}
          newest={newest.version}
          beside={look === 'beside'}
        />
        {guard}
      </>
    );
  }
  if (version && version !== newest.version) {
    return (
      <>
        <OlderVersion engagement={engagement} version={version} newest={newest.version} />
        {guard}
      </>
    );
  }
  if (partyOf(me, engagement) !== 'client') {
    return (
      <Page>
        <PageHeader
          title={newest.brief.title || t('brief')}
          meta={t('versionSaved', { version: newest.version, name: newest.saved_by })}
          actions={
            <>
              <VersionMenu engagement={engagement} newest={newest.version} />
              <Anchor href={briefFile(engagement.id)} download="brief.yaml" look="secondary">
                {t('downloadYaml')}
              </Anchor>
            </>
          }
          lead={t('reader')}
        />
        <BriefReading brief={newest.brief} />
      </Page>
    );
  }
  return (
    <>
      <BriefEditor engagement={engagement} view={newest} draft={draft} />
      {guard}
    </>
  );
}
