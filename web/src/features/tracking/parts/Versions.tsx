import type { EngagementSeat } from '@/api/me';
import { figure } from '@/lib/figure';
import { Status } from '@/ui/Status/Status';
import { Time } from '@/ui/Time/Time';
import styles from '../models.module.css';
import type { ModelVersion } from '../queries';
import { t } from '../text/models';
import { Lineage } from './Lineage';

const stages = {
  none: undefined,
  staging: t('staging'),
  production: t('production'),
  archived: t('archived'),
} as const;

interface VersionsProps {
  engagement: EngagementSeat;
  name: string;
  versions: readonly ModelVersion[];
}

export function Versions({ engagement, name, versions }: VersionsProps) {
  if (versions.length === 0) return <p className={styles.quiet}>{t('noVersions')}</p>;
  return (
    <ol className={styles.versions}>
      {versions.map((version) => (
        <li key={version.version} className={styles.version}>
          <header className={styles.head}>
            <h3>{t('version', { version: version.version })}</h3>
            {version.aliases.map((alias) => (
              <Status key={alias} kind={alias === version.proposed?.as ? 'info' : 'neutral'}>
                @{alias}
              </Status>
            ))}
            {stages[version.stage] && <Status>{stages[version.stage]}</Status>}
            <span className={styles.quiet}>
              {t('registered', { by: version.by })} <Time at={version.at} />
            </span>
          </header>
          {version.description && <p className={styles.description}>{version.description}</p>}
          <Lineage engagement={engagement} name={name} version={version} />
          <Measures version={version} />
        </li>
      ))}
    </ol>
  );
}

function Measures({ version }: { version: ModelVersion }) {
  if (version.metrics.length === 0) return <p className={styles.quiet}>{t('noMetrics')}</p>;
  return (
    <dl className={styles.measures}>
      {version.metrics.map(({ key, value, dataset }) => (
        <div key={`${key} ${dataset ?? ''}`}>
          <dt>{dataset ? t('on', { key, dataset }) : key}</dt>
          <dd>{figure(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
