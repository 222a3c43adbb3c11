import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { partyOf, useEngagementAt } from '@/api/engagement';
import { type EngagementSeat, useMe } from '@/api/me';
import { problemProps } from '@/api/problem';
import type { Command } from '@/app/commands/registry';
import { useCommands } from '@/app/commands/useCommands';
import { useLiveEngagement } from '@/app/live/live';
import { Button } from '@/ui/Button/Button';
import { EmptyState } from '@/ui/EmptyState/EmptyState';
import { Page } from '@/ui/Page/Page';
import { PageHeader } from '@/ui/PageHeader/PageHeader';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { criteriaOf } from './logic/evaluation';
import { EvaluationPanel } from './parts/EvaluationPanel';
import { NewEvaluationDialog } from './parts/NewEvaluationDialog';
import { briefOptions, evaluationsOptions, metricsOptions } from './queries';
import { t } from './text';

export default function EvaluationsPage() {
  const { workspace, handle } = useParams({ from: '/shell/w/$workspace/e/$handle/evaluations' });
  const engagement = useEngagementAt(workspace, handle);
  return engagement ? (
    <Evaluations engagement={engagement} />
  ) : (
    <Page>
      <PageHeader title={t('notHere')} lead={t('notHereDetail')} />
    </Page>
  );
}

function Evaluations({ engagement }: { engagement: EngagementSeat }) {
  const party = partyOf(useMe(), engagement);
  const list = useQuery(evaluationsOptions(engagement.id));
  const brief = useQuery(briefOptions(engagement.id));
  const metrics = useQuery(metricsOptions()).data?.metrics;
  const criteria = useMemo(
    () => (brief.data ? criteriaOf(brief.data.brief, metrics ?? []) : []),
    [brief.data, metrics],
  );
  const [making, setMaking] = useState(false);
  const isClient = party === 'client';
  useLiveEngagement(engagement.id, ['evaluation.*', 'submission.*']);
  useCommands(
    useMemo(
      (): Command[] => [
        {
          id: 'evaluations.make',
          title: t('make'),
          kind: 'action',
          keys: 'c',
          scope: 'page',
          enabled: isClient,
          run: () => setMaking(true),
        },
      ],
      [isClient],
    ),
  );
  const make = isClient && (
    <Button variant="primary" aria-keyshortcuts="c" onClick={() => setMaking(true)}>
      {t('make')}
    </Button>
  );
  const taken = list.data?.evaluations.flatMap(({ criterion }) => criterion ?? []) ?? [];
  return (
    <Page>
      <PageHeader
        title={t('evaluations')}
        lead={t('lead')}
        actions={list.data && list.data.evaluations.length > 0 && make}
      />
      {list.isPending && <Skeleton lines={6} />}
      {list.isError && (
        <ProblemState {...problemProps(list.error)} onRetry={() => void list.refetch()} />
      )}
      {list.data?.evaluations.length === 0 && (
        <EmptyState title={isClient ? t('none') : t('noneExpert')} action={make} />
      )}
      {list.data?.evaluations.map((evaluation) => (
        <EvaluationPanel
          key={evaluation.id}
          engagement={engagement.id}
          evaluation={evaluation}
          party={party}
          criterion={criteria.find(({ id }) => id === evaluation.criterion)?.text}
        />
      ))}
      {making && metrics && (
        <NewEvaluationDialog
          engagement={engagement.id}
          metrics={metrics}
          criteria={criteria.filter(({ id }) => !taken.includes(id))}
          onClose={() => setMaking(false)}
        />
      )}
    </Page>
  );
}
