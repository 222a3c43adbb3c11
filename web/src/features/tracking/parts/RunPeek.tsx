import { useQueries } from '@tanstack/react-query';
import type { EngagementSeat } from '@/api/me';
import type { RunRow } from '@/api/runs';
import { figure } from '@/lib/figure';
import { duration } from '@/lib/time';
import { Link } from '@/ui/Link/Link';
import { Origin } from '@/ui/Origin/Origin';
import { Peek } from '@/ui/Peek/Peek';
import { Spark } from '@/ui/Spark/Spark';
import { drawCurve, isSystem } from '../logic/curve';
import { curveOptions } from '../queries';
import styles from '../runs.module.css';
import { t } from '../text/runs';
import { RunStatus } from './RunStatus';

const most = 8;
const sparkPoints = 60;

/** A run beside the table: its figures with their way there, and what it was made with. */
export function RunPeek({
  engagement,
  run,
  onClose,
}: {
  engagement: EngagementSeat;
  run: RunRow;
  onClose: () => void;
}) {
  const keys = Object.keys(run.metrics)
    .filter((key) => !isSystem(key))
    .slice(0, most);
  const curves = useQueries({
    queries: keys.map((key) =>
      curveOptions(engagement.id, run.id, key, Number(run.metrics[key]), sparkPoints),
    ),
  });
  const params = Object.entries(run.params);
  const time = duration((run.ended_at_ms ?? Date.now()) - run.started_at_ms);
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
        {run.ended_at_ms === undefined ? t('stillRunning', { time }) : t('took', { time })}
      </p>
      <section className={styles.part}>
        <h3>{t('latest')}</h3>
        <Origin by="expert" />
        {keys.length === 0 && <p className={styles.quiet}>{t('noMetrics')}</p>}
        <dl className={styles.figures}>
          {keys.map((key, index) => {
            const curve = curves[index]?.data;
            const values = curve && drawCurve(curve).lines[0]?.values;
            return (
              <div key={key}>
                <dt>{key}</dt>
                <dd className={styles.spark}>
                  {values && values.length > 2 && <Spark label={key} values={values} />}
                </dd>
                <dd>{figure(run.metrics[key])}</dd>
              </div>
            );
          })}
        </dl>
      </section>
      <section className={styles.part}>
        <h3>{t('params')}</h3>
        {params.length === 0 && <p className={styles.quiet}>{t('noParams')}</p>}
        <dl className={styles.pairs}>
          {params.map(([key, value]) => (
            <div key={key}>
              <dt>{key}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
    </Peek>
  );
}
