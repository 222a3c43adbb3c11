import { useQuery } from '@tanstack/react-query';
import type { EngagementSeat } from '@/api/me';
import { problemProps } from '@/api/problem';
import { Anchor, Link } from '@/ui/Link/Link';
import { Page } from '@/ui/Page/Page';
import { PageHeader } from '@/ui/PageHeader/PageHeader';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { briefFile, versionOptions } from '../queries';
import { t } from '../text/page';
import { BriefReading } from './BriefReading';
import { VersionMenu } from './VersionMenu';

export function OlderVersion({
  engagement,
  version,
  newest,
}: {
  engagement: EngagementSeat;
  version: number;
  newest: number;
}) {
  const old = useQuery(versionOptions(engagement.id, version));
  const address = {
    to: '/w/$workspace/e/$handle/brief',
    params: { workspace: engagement.workspace, handle: engagement.handle },
  } as const;
  return (
    <Page>
      <PageHeader
        title={old.data?.brief.title || t('versionItem', { version })}
        lead={old.data && t('oldVersion', { version, name: old.data.saved_by })}
        actions={
          <>
            <VersionMenu engagement={engagement} newest={newest} shown={version} />
            <Anchor
              href={briefFile(engagement.id, version)}
              download={`brief-${version}.yaml`}
              look="secondary"
            >
              {t('downloadYaml')}
            </Anchor>
            <Link {...address} search={{ version, against: newest }} look="secondary">
              {t('compareWithNewest')}
            </Link>
            <Link {...address} search={{}} look="button">
              {t('backToNewest')}
            </Link>
          </>
        }
      />
      {old.isPending && <Skeleton lines={8} />}
      {old.isError && (
        <ProblemState {...problemProps(old.error)} onRetry={() => void old.refetch()} />
      )}
      {old.data && <BriefReading brief={old.data.brief} />}
    </Page>
  );
}
