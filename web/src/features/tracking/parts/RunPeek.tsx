import { useQueries, useQuery } from '@tanstack/react-query';
import type { EngagementSeat } from '@/api/me';
import { problemProps } from '@/api/problem';
import { hasEnded, runOptions } from '@/api/runs';
import { figure } from '@/lib/figure';
import { duration } from '@/lib/time';
import { Link } from '@/ui/Link/Link';
import { Origin } from '@/ui/Origin/Origin';
import { Peek } from '@/ui/Peek/Peek';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { Spark } from '@/ui/Spark/Spark';
import { drawCurve, isSystem } from '../logic/curve';
import type { TableRun } from '../logic/table';
import { curveOptions } from '../queries';
import styles from '../runs.module.css';
import { t } from '../text/runs';
import { RunStatus } from './RunStatus';

const most = 8;
const sparkPoints = 60;
const often = 2000;

/** A run beside the table: its figures with their way there, and what it was made with. */
export function RunPeek({
  engagement,
  run,
  onClose,
}: {
  engagement: EngagementSeat;
  run: TableRun;
  onClose: () => void;
}) {
  const view = useQuery({
    ...runOptions(engagement.id, run.id),
    refetchInterval: ({ state }) => (state.data && !hasEnded(state.data.status) ? often : false),
  });
  const metrics = (view.data?.metrics ?? []).filter(({ key }) => !isSystem(key)).slice(0, most);
  const curves = useQueries({
    queries: metrics.map(({ key, step, at_ms }) =>
      curveOptions(engagement.id, run.id, key, `${step} ${at_ms}`, sparkPoints),
    ),
  });
  const params = view.data?.params ?? [];
  const time = duration((run.ended ?? Date.now()) - run.started);
  return (
    <Peek
      title={run.name}
      onClose={onClose}
      actions={
        <Link
          to="/w/$workspace/e/$handle/runs/$run"
          params={{ workspace: engagement.workspace, handle: engagement.handle, run: run.id }}
          look="button"
        >
          {t('open')}
        </Link>
      }
    >
      <p className={styles.line}>
        <RunStatus status={run.status} />
        {run.ended === null ? t('stillRunning', { time }) : t('took', { time })}
      </p>
      {view.isPending && <Skeleton lines={6} />}
      {view.isError && (
        <ProblemState {...problemProps(view.error)} onRetry={() => void view.refetch()} />
      )}
      {view.isSuccess && (
        <>
          <section className={styles.part}>
            <h3>{t('latest')}</h3>
            <Origin by="expert" />
            {metrics.length === 0 && <p className={styles.quiet}>{t('noMetrics')}</p>}
            <dl className={styles.figures}>
              {metrics.map(({ key, value }, index) => {
                const curve = curves[index]?.data;
                const values = curve && drawCurve(curve).lines.at(-1)?.values;
                return (
                  <div key={key}>
                    <dt>{key}</dt>
                    <dd className={styles.spark}>
                      {values && values.length > 2 && <Spark label={key} values={values} />}
                    </dd>
                    <dd>{figure(value)}</dd>
                  </div>
                );
              })}
            </dl>
          </section>
          <section className={styles.part}>
            <h3>{t('params')}</h3>
            {params.length === 0 && <p className={styles.quiet}>{t('noParams')}</p>}
            <dl className={styles.pairs}>
              {params.map(({ key, value }) => (
                <div key={key}>
                  <dt>{key}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          </section>
        </>
      )}
    </Peek>
  );
}
