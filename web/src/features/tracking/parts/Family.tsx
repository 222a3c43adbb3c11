import type { EngagementSeat } from '@/api/me';
import type { RunView } from '@/api/runs';
import { Link } from '@/ui/Link/Link';
import { Panel } from '@/ui/Panel/Panel';
import styles from '../run.module.css';
import { t } from '../text/run';
import { RunStatus } from './RunStatus';

const most = 20;
type Relative = RunView['children'][number];

/** The run it is nested in, and those nested in it. */
export function Family({ engagement, run }: { engagement: EngagementSeat; run: RunView }) {
  const { parent, children } = run;
  if (!parent && children.length === 0) return null;
  const place = { workspace: engagement.workspace, handle: engagement.handle };
  const link = (one: Relative) => (
    <li key={one.id}>
      <span className={styles.marks}>
        <Link to="/w/$workspace/e/$handle/runs/$run" params={{ ...place, run: one.id }}>
          {one.name}
        </Link>
        <RunStatus status={one.status} />
      </span>
    </li>
  );
  return (
    <Panel title={t('family')}>
      {parent && (
        <>
          <h3 className={styles.small}>{t('parent')}</h3>
          <ul className={styles.list}>{link(parent)}</ul>
        </>
      )}
      {children.length > 0 && (
        <>
          <h3 className={styles.small}>{t('children', { count: children.length })}</h3>
          <ul className={styles.list}>{children.slice(0, most).map(link)}</ul>
          {children.length > most && (
            <p className={styles.quiet}>{t('moreChildren', { count: children.length - most })}</p>
          )}
          {children.length > 1 && (
            <Link
              to="/w/$workspace/e/$handle/runs/compare"
              params={place}
              search={{
                runs: children
                  .slice(0, 200)
                  .map(({ id }) => id)
                  .join(','),
              }}
            >
              {t('compareChildren')}
            </Link>
          )}
        </>
      )}
    </Panel>
  );
}
