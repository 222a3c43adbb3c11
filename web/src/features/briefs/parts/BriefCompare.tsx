import { useQuery } from '@tanstack/react-query';
import type { EngagementSeat } from '@/api/me';
import { problemProps } from '@/api/problem';
import { Diff } from '@/ui/Diff/Diff';
import { Link } from '@/ui/Link/Link';
import { Page } from '@/ui/Page/Page';
import { PageHeader } from '@/ui/PageHeader/PageHeader';
import { Panel } from '@/ui/Panel/Panel';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { briefText } from '../logic/words';
import { versionOptions } from '../queries';
import { t } from '../text/page';
import { VersionMenu } from './VersionMenu';

/** Before and after, line by line, in the words of the form. */
export function BriefCompare({
  engagement,
  before,
  after,
}: {
  engagement: EngagementSeat;
  before: number;
  after: number;
}) {
  const old = useQuery(versionOptions(engagement.id, before));
  const fresh = useQuery(versionOptions(engagement.id, after));
  const failed = old.error ?? fresh.error;
  const title = t('comparing', { before, after });
  return (
    <Page>
      <PageHeader
        title={title}
        actions={
          <>
            <VersionMenu engagement={engagement} newest={after} />
            <Link
              to="/w/$workspace/e/$handle/brief"
              params={{ workspace: engagement.workspace, handle: engagement.handle }}
              search={{}}
              look="button"
            >
              {t('backToNewest')}
            </Link>
          </>
        }
      />
      {failed && (
        <ProblemState
          {...problemProps(failed)}
          onRetry={() => {
            void old.refetch();
            void fresh.refetch();
          }}
        />
      )}
      {!failed && (!old.data || !fresh.data) && <Skeleton lines={8} />}
      {old.data && fresh.data && (
        <Panel title={t('changes')}>
          <Diff
            label={title}
            before={briefText(old.data.brief)}
            after={briefText(fresh.data.brief)}
          />
        </Panel>
      )}
    </Page>
  );
}
