import { useInfiniteQuery } from '@tanstack/react-query';
import type { EngagementSeat } from '@/api/me';
import { problemProps } from '@/api/problem';
import { useLiveEngagement } from '@/app/live/live';
import { Button } from '@/ui/Button/Button';
import { EmptyState } from '@/ui/EmptyState/EmptyState';
import { Link } from '@/ui/Link/Link';
import { Page } from '@/ui/Page/Page';
import { PageHeader } from '@/ui/PageHeader/PageHeader';
import { Panel } from '@/ui/Panel/Panel';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import styles from '../models.module.css';
import { type ModelRow, modelsOptions } from '../queries';
import { t } from '../text/models';
import { Proposal } from './Proposal';
import { Versions } from './Versions';

/** Every registered model with the newest version of each stage. */
export function Models({ engagement }: { engagement: EngagementSeat }) {
  const list = useInfiniteQuery(modelsOptions(engagement.id));
  useLiveEngagement(engagement.id, ['model.*']);
  const models = list.data?.pages.flatMap((page) => page.models) ?? [];
  const place = { workspace: engagement.workspace, handle: engagement.handle };
  return (
    <Page>
      <PageHeader
        title={t('models')}
        lead={t('lead')}
        actions={
          <Link to="/w/$workspace/e/$handle/runs" params={place} look="secondary">
            {t('runs')}
          </Link>
        }
      />
      {list.isPending && <Skeleton lines={8} />}
      {list.isError && (
        <ProblemState {...problemProps(list.error)} onRetry={() => void list.refetch()} />
      )}
      {list.isSuccess && models.length === 0 && (
        <EmptyState title={t('none')} command={t('register')} />
      )}
      {models.map((model) => (
        <ModelPanel key={model.name} engagement={engagement} model={model} />
      ))}
      {list.hasNextPage && (
        <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('moreModels')}
        </Button>
      )}
    </Page>
  );
}

function ModelPanel({ engagement, model }: { engagement: EngagementSeat; model: ModelRow }) {
  return (
    <Panel
      title={model.name}
      actions={
        <Link
          to="/w/$workspace/e/$handle/models"
          params={{ workspace: engagement.workspace, handle: engagement.handle }}
          search={{ model: model.name }}
          aria-label={t('allVersionsOf', { name: model.name })}
        >
          {t('allVersions')}
        </Link>
      }
    >
      {model.description && <p className={styles.description}>{model.description}</p>}
      {model.proposed && <Proposal engagement={engagement} proposed={model.proposed} />}
      <Versions engagement={engagement} name={model.name} versions={model.newest} />
    </Panel>
  );
}
