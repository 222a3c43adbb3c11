import { Box, Database, FlaskConical } from 'lucide-react';
import type { ReactNode } from 'react';
import type { EngagementSeat } from '@/api/me';
import { Link } from '@/ui/Link/Link';
import styles from '../models.module.css';
import type { ModelVersion } from '../queries';
import { t } from '../text/models';

interface LineageProps {
  engagement: EngagementSeat;
  name: string;
  version: ModelVersion;
}

/** From the data to the version: what was read, by which run, and what came of it. */
export function Lineage({ engagement, name, version }: LineageProps) {
  const { run, datasets } = version;
  return (
    <ol className={styles.lineage} aria-label={t('lineage', { version: version.version })}>
      <Step icon={<Database size={14} aria-hidden="true" />} what={t('data')}>
        {datasets.length === 0 && <span className={styles.quiet}>{t('noData')}</span>}
        {datasets.map(({ name, digest, context }) => (
          <span key={`${name} ${digest} ${context}`} className={styles.dataset}>
            {name} <code title={digest}>{digest.slice(0, 12)}</code>
          </span>
        ))}
      </Step>
      <Step icon={<FlaskConical size={14} aria-hidden="true" />} what={t('run')}>
        {run ? (
          <Link
            to="/w/$workspace/e/$handle/runs/$run"
            params={{ workspace: engagement.workspace, handle: engagement.handle, run: run.id }}
          >
            {run.name}
          </Link>
        ) : (
          <span className={styles.quiet}>{t('noRun')}</span>
        )}
        {run?.baseline && <span className={styles.quiet}>{t('baseline')}</span>}
        {run?.stage === 'deleted' && <span className={styles.quiet}>{t('deletedRun')}</span>}
      </Step>
      <Step icon={<Box size={14} aria-hidden="true" />} what={t('modelVersion')}>
        <span title={version.model_id ?? version.source}>
          {name} {version.version}
        </span>
      </Step>
    </ol>
  );
}

function Step({ icon, what, children }: { icon: ReactNode; what: string; children: ReactNode }) {
  return (
    <li className={styles.step}>
      <span className={styles.what}>
        {icon} {what}
      </span>
      {children}
    </li>
  );
}
