import type { EngagementSeat } from '@/api/me';
import { Link } from '@/ui/Link/Link';
import { Panel } from '@/ui/Panel/Panel';
import type { PurgePreview } from '../../purgeQueries';
import styles from '../../storage.module.css';
import { t } from '../../text/storage';

/** Runs that somebody deleted and that stay all the same, each with the reason. */
export function Kept(props: { engagement: EngagementSeat; kept: PurgePreview['kept'] }) {
  const { engagement, kept } = props;
  if (kept.length === 0) return null;
  const { workspace, handle } = engagement;
  return (
    <Panel title={t('kept')} note={t('keptNote')} flush>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('run')}</th>
            <th scope="col">{t('why')}</th>
          </tr>
        </thead>
        <tbody>
          {kept.map(({ run_id, name, why }) => (
            <tr key={run_id}>
              <th scope="row">
                <Link
                  to="/w/$workspace/e/$handle/runs/$run"
                  params={{ workspace, handle, run: run_id }}
                >
                  {name}
                </Link>
              </th>
              <td>{why}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
