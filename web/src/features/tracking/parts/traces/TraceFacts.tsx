import { useMemo } from 'react';
import type { EngagementSeat } from '@/api/me';
import { absoluteTimeWithZone } from '@/lib/time';
import { Link } from '@/ui/Link/Link';
import { Time } from '@/ui/Time/Time';
import { took } from '../../logic/traces';
import run from '../../run.module.css';
import { t } from '../../text/traces';
import type { TraceRow } from '../../traceQueries';
import { useRunNames } from '../../useRunNames';

/** The head of a trace: when, how long, at what cost of tokens, and where it belongs. */
export function TraceFacts({ engagement, trace }: { engagement: EngagementSeat; trace: TraceRow }) {
  const { duration_ms, tokens, session } = trace;
  const runName = useRunNames(
    engagement.id,
    useMemo(() => [trace], [trace]),
  );
  const started = new Date(trace.started_at_ms).toISOString();
  const { workspace, handle } = engagement;
  return (
    <dl className={run.facts}>
      <div>
        <dt>{t('started')}</dt>
        <dd title={absoluteTimeWithZone(started)}>
          <Time at={started} />
        </dd>
      </div>
      {duration_ms !== undefined && (
        <div>
          <dt>{t('duration')}</dt>
          <dd>{took(duration_ms)}</dd>
        </div>
      )}
      {tokens !== undefined && (
        <div>
          <dt>{t('tokens')}</dt>
          <dd>{new Intl.NumberFormat('en').format(tokens)}</dd>
        </div>
      )}
      {trace.run && (
        <div>
          <dt>{t('run')}</dt>
          <dd>
            <Link
              to="/w/$workspace/e/$handle/runs/$run"
              params={{ workspace, handle, run: trace.run }}
            >
              {runName(trace.run)}
            </Link>
          </dd>
        </div>
      )}
      {session && (
        <div>
          <dt>{t('session')}</dt>
          <dd>
            <Link
              to="/w/$workspace/e/$handle/traces"
              params={{ workspace, handle }}
              search={{ filter: ofSession(session) }}
            >
              {session}
            </Link>
          </dd>
        </div>
      )}
    </dl>
  );
}

// There is no escape inside quotes: who needs one kind takes the other.
function ofSession(session: string): string {
  const quote = session.includes("'") ? '"' : "'";
  return `metadata.\`mlflow.trace.session\` = ${quote}${session}${quote}`;
}
