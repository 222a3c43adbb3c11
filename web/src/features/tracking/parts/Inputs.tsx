import type { EngagementSeat } from '@/api/me';
import type { RunView } from '@/api/runs';
import { Link } from '@/ui/Link/Link';
import { Panel } from '@/ui/Panel/Panel';
import styles from '../run.module.css';
import { t } from '../text/run';

/** What the run read and what it made. */
export function Inputs({ engagement, run }: { engagement: EngagementSeat; run: RunView }) {
  const { datasets, models, versions } = run;
  return (
    <>
      <Panel title={t('datasets')}>
        {datasets.length === 0 && <p className={styles.quiet}>{t('noDatasets')}</p>}
        <ul className={styles.list}>
          {datasets.map(({ name, digest, context, source_type }) => (
            <li key={`${name} ${digest} ${context}`}>
              <b>{name}</b>
              <span className={styles.quiet}>
                {[source_type, context && t('context', { context })].filter(Boolean).join(', ')}
              </span>
              <span className={styles.quiet}>
                {t('digest')} <code>{digest}</code>
              </span>
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title={t('models')}>
        {models.length + versions.length === 0 && <p className={styles.quiet}>{t('noModels')}</p>}
        <ul className={styles.list}>
          {versions.map(({ name, version }) => (
            <li key={`${name} ${version}`}>
              <Link
                to="/w/$workspace/e/$handle/models"
                params={{ workspace: engagement.workspace, handle: engagement.handle }}
                search={{ model: name }}
              >
                {name}
              </Link>
              <span className={styles.quiet}>{t('modelVersion', { version })}</span>
            </li>
          ))}
          {models.map(({ role, model_id, step, name, model_type }) => (
            <li key={`${role} ${model_id}`}>
              {name && (
                <span>
                  <b>{name}</b> <span className={styles.quiet}>{model_type}</span>
                </span>
              )}
              <code>{model_id}</code>
              <span className={styles.quiet}>
                {role === 'input' ? t('modelInput') : t('modelOutput')}{' '}
                {role === 'output' && t('modelStep', { step })}
              </span>
            </li>
          ))}
        </ul>
      </Panel>
    </>
  );
}
