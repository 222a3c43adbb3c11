import { useQuery } from '@tanstack/react-query';
import type { EngagementSeat } from '@/api/me';
import { asProblem, problemProps } from '@/api/problem';
import type { TracesSearch } from '@/lib/search';
import { Link } from '@/ui/Link/Link';
import { Page } from '@/ui/Page/Page';
import { PageHeader } from '@/ui/PageHeader/PageHeader';
import { Panel } from '@/ui/Panel/Panel';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import run from '../../run.module.css';
import { t } from '../../text/traces';
import { type TraceRow, traceOptions } from '../../traceQueries';
import styles from '../../traces.module.css';
import { OwnFirst } from '../Pairs';
import { Opinions } from './Opinions';
import { Spans } from './Spans';
import { TraceFacts } from './TraceFacts';
import { TraceState } from './TraceState';

interface OneTraceProps {
  engagement: EngagementSeat;
  trace: string;
  search: TracesSearch;
}

export function OneTrace({ engagement, trace: id, search }: OneTraceProps) {
  const view = useQuery(traceOptions(engagement.id, id));
  const missing = view.isError && asProblem(view.error).status === 404;
  const trace = view.data?.trace;
  return (
    <Page>
      <PageHeader
        title={missing ? t('notFound') : trace?.name || id}
        lead={missing && t('notFoundDetail')}
        meta={trace && <TraceState state={trace.state} />}
        actions={
          <Link
            to="/w/$workspace/e/$handle/traces"
            params={{ workspace: engagement.workspace, handle: engagement.handle }}
            search={{ ...search, trace: undefined, span: undefined }}
            look="secondary"
          >
            {t('allTraces')}
          </Link>
        }
      />
      {view.isPending && <Skeleton lines={8} />}
      {view.isError && !missing && (
        <ProblemState {...problemProps(view.error)} onRetry={() => void view.refetch()} />
      )}
      {view.data && (
        <>
          <TraceFacts engagement={engagement} trace={view.data.trace} />
          <Beginnings trace={view.data.trace} />
          <Spans engagement={engagement} spans={view.data.spans} chosen={search.span} />
          <Opinions opinions={view.data.assessments} />
          <div className={run.pair}>
            <OwnFirst
              title={t('tags')}
              pairs={view.data.tags}
              none={t('noTags')}
              tools={t('setByMlflow')}
            />
            <OwnFirst
              title={t('metadata')}
              pairs={view.data.metadata}
              none={t('noMetadata')}
              tools={t('setByMlflow')}
            />
          </div>
        </>
      )}
    </Page>
  );
}

/** What was asked and what was answered, before how. */
function Beginnings({ trace }: { trace: TraceRow }) {
  const given = (['request', 'response'] as const).filter((which) => trace[which]);
  if (given.length === 0) return null;
  return (
    <div className={run.pair}>
      {given.map((which) => (
        <Panel key={which} title={t(which)}>
          <p className={styles.beginning}>{trace[which]}</p>
        </Panel>
      ))}
    </div>
  );
}
