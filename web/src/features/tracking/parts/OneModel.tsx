import { useInfiniteQuery } from '@tanstack/react-query';
import type { EngagementSeat } from '@/api/me';
import { asProblem, problemProps } from '@/api/problem';
import { useLiveEngagement } from '@/app/live/live';
import { Button } from '@/ui/Button/Button';
import { Link } from '@/ui/Link/Link';
import { Page } from '@/ui/Page/Page';
import { PageHeader } from '@/ui/PageHeader/PageHeader';
import { Panel } from '@/ui/Panel/Panel';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { Time } from '@/ui/Time/Time';
import { modelOptions } from '../queries';
import { t } from '../text/models';
import { Proposal } from './Proposal';
import { Versions } from './Versions';

/** A registered model with all its versions, newest first. */
export function OneModel({ engagement, name }: { engagement: EngagementSeat; name: string }) {
  const view = useInfiniteQuery(modelOptions(engagement.id, name));
  useLiveEngagement(engagement.id, ['model.*']);
  const model = view.data?.pages[0]?.model;
  const missing = view.isError && asProblem(view.error).status === 404;
  return (
    <Page>
      <PageHeader
        title={missing ? t('notFound') : name}
        lead={missing ? t('notFoundDetail') : model?.description}
        meta={
          model && (
            <>
              {t('registered', { by: model.by })} <Time at={model.created_at} />
            </>
          )
        }
        actions={
          <Link
            to="/w/$workspace/e/$handle/models"
            params={{ workspace: engagement.workspace, handle: engagement.handle }}
            look="secondary"
          >
            {t('allModels')}
          </Link>
        }
      />
      {view.isPending && <Skeleton lines={8} />}
      {view.isError && !missing && (
        <ProblemState {...problemProps(view.error)} onRetry={() => void view.refetch()} />
      )}
      {model?.proposed && <Proposal engagement={engagement} proposed={model.proposed} />}
      {view.data && (
        <Panel title={t('versions')}>
          <Versions
            engagement={engagement}
            name={name}
            versions={view.data.pages.flatMap((page) => page.versions)}
          />
          {view.hasNextPage && (
            <Button busy={view.isFetchingNextPage} onClick={() => void view.fetchNextPage()}>
              {t('moreVersions')}
            </Button>
          )}
        </Panel>
      )}
    </Page>
  );
}
