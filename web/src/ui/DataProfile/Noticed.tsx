import type { ProfileFacts } from '@/lib/profile';
import { Panel } from '../Panel/Panel';
import styles from './DataProfile.module.css';
import { t } from './text';

const shown = 8;

/** Every finding in a sentence; a wide table has too many to read at once. */
export function Noticed({ findings }: Pick<ProfileFacts, 'findings'>) {
  // Those about the table as a whole come first.
  const sorted = [...findings].sort((a, b) => Number(a.column !== '') - Number(b.column !== ''));
  const more = sorted.slice(shown);
  return (
    <Panel title={t('noticed')}>
      {sorted.length === 0 ? (
        <p>{t('noticedNone')}</p>
      ) : (
        <Sentences findings={sorted.slice(0, shown)} />
      )}
      {more.length > 0 && (
        <details className={styles.more}>
          <summary>{t('noticedMore', { count: more.length })}</summary>
          <Sentences findings={more} />
        </details>
      )}
    </Panel>
  );
}

function Sentences({ findings }: Pick<ProfileFacts, 'findings'>) {
  return (
    <ul className={styles.findings}>
      {findings.map(({ code, column, sentence }) => (
        <li key={code + column}>{sentence}</li>
      ))}
    </ul>
  );
}
