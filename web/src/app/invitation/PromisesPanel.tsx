import { CircleHelp } from 'lucide-react';
import type { Brief } from '@/features/briefs/logic/brief';
import { Panel } from '@/ui/Panel/Panel';
import styles from './Invitation.module.css';
import { promisesOf } from './promises';
import { t } from './text';

export function PromisesPanel({
  brief,
  money,
  signs,
}: {
  brief: Brief;
  money: boolean;
  /** The reader will sign for a side, so what is left open matters to them. */
  signs: boolean;
}) {
  const { client, expert, open } = promisesOf(brief, { money });
  return (
    <Panel title={t('promises')} note={t('promisesNote')}>
      <div className={styles.sides}>
        <Side title={t('byClient')} promises={client} />
        <Side title={t('byExpert')} promises={expert} />
      </div>
      {signs && open.length > 0 && (
        <section className={styles.open} aria-labelledby="not-said">
          <h3 id="not-said">
            <CircleHelp size={16} aria-hidden="true" /> {t('notSaid')}
          </h3>
          <ul className={styles.promises}>
            {open.map((gap) => (
              <li key={gap}>{gap}</li>
            ))}
          </ul>
        </section>
      )}
    </Panel>
  );
}

function Side({ title, promises }: { title: string; promises: readonly string[] }) {
  return (
    <section>
      <h3>{title}</h3>
      {promises.length === 0 ? (
        <p className={styles.none}>{t('nothingYet')}</p>
      ) : (
        <ul className={styles.promises}>
          {promises.map((promise) => (
            <li key={promise}>{promise}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
