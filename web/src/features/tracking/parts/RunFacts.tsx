import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { EngagementSeat } from '@/api/me';
import type { RunView } from '@/api/runs';
import { absoluteTimeWithZone, duration } from '@/lib/time';
import { Link } from '@/ui/Link/Link';
import { Time } from '@/ui/Time/Time';
import { useExperimentName } from '../experiments';
import styles from '../run.module.css';
import { t } from '../text/run';
import { hasTracesOptions, ofRun } from '../traceQueries';

/** The head of a run: who, when, how long, from which code. */
export function RunFacts({ engagement, run }: { engagement: EngagementSeat; run: RunView }) {
  const now = useNow(run.ended_at_ms === undefined);
  const started = new Date(run.started_at_ms).toISOString();
  const lasted = duration((run.ended_at_ms ?? now) - run.started_at_ms);
  const { commit } = run.reproducibility;
  const nameOf = useExperimentName(engagement.handle, run.experiment_id);
  const traced = useQuery(hasTracesOptions(engagement.id, run.id)).data;
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{t('by')}</dt>
        <dd>{run.user || '–'}</dd>
      </div>
      <div>
        <dt>{t('started')}</dt>
        <dd title={absoluteTimeWithZone(started)}>
          <Time at={started} />
        </dd>
      </div>
      <div>
        <dt>{t('duration')}</dt>
        <dd>{run.ended_at_ms === undefined ? t('soFar', { time: lasted }) : lasted}</dd>
      </div>
      <div>
        <dt>{t('commit')}</dt>
        <dd>{commit ? <code title={commit}>{commit.slice(0, 12)}</code> : t('noCommit')}</dd>
      </div>
      <div>
        <dt>{t('experiment')}</dt>
        <dd>
          <Link
            to="/w/$workspace/e/$handle/runs"
            params={{ workspace: engagement.workspace, handle: engagement.handle }}
            search={{ experiment: run.experiment_id }}
          >
            {nameOf(run.experiment_id)}
          </Link>
        </dd>
      </div>
      {traced && (
        <div>
          <dt>{t('traces')}</dt>
          <dd>
            <Link
              to="/w/$workspace/e/$handle/traces"
              params={{ workspace: engagement.workspace, handle: engagement.handle }}
              search={{ filter: ofRun(run.id) }}
            >
              {t('itsTraces')}
            </Link>
          </dd>
        </div>
      )}
    </dl>
  );
}

/** The time of day, while somebody waits for it to pass. */
function useNow(ticking: boolean): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!ticking) return;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [ticking]);
  return now;
}
