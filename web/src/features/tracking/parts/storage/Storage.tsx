import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { partyOf } from '@/api/engagement';
import { type EngagementSeat, useMe } from '@/api/me';
import { problemProps } from '@/api/problem';
import { useLiveEngagement } from '@/app/live/live';
import { Button } from '@/ui/Button/Button';
import { Link } from '@/ui/Link/Link';
import { Page } from '@/ui/Page/Page';
import { PageHeader } from '@/ui/PageHeader/PageHeader';
import { Panel } from '@/ui/Panel/Panel';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { isEmpty } from '../../logic/purge';
import { goesOn, often, previewOptions, purgesOptions } from '../../purgeQueries';
import styles from '../../storage.module.css';
import { t } from '../../text/storage';
import { Counts } from './Counts';
import { Going } from './Going';
import { History } from './History';
import { Kept } from './Kept';
import { PurgeDialog } from './PurgeDialog';

/** What is deleted but still there, what stays and why, and what was removed before. */
export function Storage({ engagement }: { engagement: EngagementSeat }) {
  const mayRemove = partyOf(useMe(), engagement) === 'client';
  const purges = useQuery(purgesOptions(engagement.id));
  const going = purges.data?.find(goesOn);
  const preview = useQuery({
    ...previewOptions(engagement.id),
    refetchInterval: going ? often : false,
  });
  const [asking, setAsking] = useState(false);
  useLiveEngagement(engagement.id, ['run.*', 'tracking.*']);
  const failed = [preview, purges].find(({ isError }) => isError);
  const counts = preview.data?.counts;
  return (
    <Page>
      <PageHeader
        title={t('storage')}
        lead={t('lead')}
        actions={
          <Link
            to="/w/$workspace/e/$handle/runs"
            params={{ workspace: engagement.workspace, handle: engagement.handle }}
            look="secondary"
          >
            {t('runsPage')}
          </Link>
        }
      />
      {(preview.isPending || purges.isPending) && !failed && <Skeleton lines={8} />}
      {failed && (
        <ProblemState {...problemProps(failed.error)} onRetry={() => void failed.refetch()} />
      )}
      {going && <Going purge={going} left={counts} />}
      {counts && purges.data && !going && (
        <Panel
          title={t('deleted')}
          note={!isEmpty(counts) && (mayRemove ? t('deletedNote') : t('onlyClient'))}
          actions={
            mayRemove &&
            !isEmpty(counts) && (
              <Button variant="danger" onClick={() => setAsking(true)}>
                {t('remove')}…
              </Button>
            )
          }
        >
          {isEmpty(counts) ? (
            <p className={styles.quiet}>{t('none')}</p>
          ) : (
            <Counts counts={counts} />
          )}
        </Panel>
      )}
      {preview.data && <Kept engagement={engagement} kept={preview.data.kept} />}
      {purges.data && <History purges={purges.data} />}
      {asking && preview.data && (
        <PurgeDialog
          engagement={engagement}
          preview={preview.data}
          onClose={() => setAsking(false)}
        />
      )}
    </Page>
  );
}
