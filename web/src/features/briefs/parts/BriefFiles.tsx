import { Anchor } from '@/ui/Link/Link';
import { Panel } from '@/ui/Panel/Panel';
import { briefFile, briefSchema } from '../queries';
import { t } from '../text/page';
import styles from './QuestionBar.module.css';

/** The same brief for an editor or a repository. */
export function BriefFiles({ engagement, version }: { engagement: string; version: number }) {
  return (
    <Panel title={t('asFile')} note={t('asFileNote', { version })}>
      <div className={styles.bar}>
        <Anchor href={briefFile(engagement)} download="brief.yaml">
          {t('downloadYaml')}
        </Anchor>
        <Anchor href={briefSchema} download="brief.schema.json">
          {t('schema')}
        </Anchor>
      </div>
    </Panel>
  );
}
