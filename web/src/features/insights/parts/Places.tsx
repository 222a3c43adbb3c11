import type { Me, WorkspaceSeat } from '@/api/me';
import { Link } from '@/ui/Link/Link';
import { Panel } from '@/ui/Panel/Panel';
import { t } from '../text/today';
import styles from './Places.module.css';

/** Where this person may go: the first steps from Today. */
export function Places({ me }: { me: Me }) {
  return (
    <Panel title={t('places')}>
      {me.workspaces.length === 0 ? (
        <p className={styles.none}>{t('placesNone', { email: me.account.email })}</p>
      ) : (
        <div className={styles.places}>
          {me.workspaces.map((seat) => (
            <Workspace key={seat.id} me={me} seat={seat} />
          ))}
        </div>
      )}
    </Panel>
  );
}

function Workspace({ me, seat }: { me: Me; seat: WorkspaceSeat }) {
  const engagements = me.engagements.filter(({ workspace }) => workspace === seat.id);
  return (
    <section className={styles.workspace} aria-label={seat.name}>
      <h3 className={styles.name}>
        <Link to="/w/$workspace" params={{ workspace: seat.id }} look="plain">
          {seat.name}
        </Link>
        {seat.sample && <span className={styles.sample}>{t('sample')}</span>}
      </h3>
      {engagements.length === 0 && <p className={styles.none}>{t('engagementsNone')}</p>}
      <ul className={styles.list}>
        {engagements.map(({ id, handle, title }) => (
          <li key={id} className={styles.engagement}>
            <Link to="/w/$workspace/e/$handle" params={{ workspace: seat.id, handle }}>
              {title}
            </Link>
            <span className={styles.detail}>
              <Link
                to="/w/$workspace/e/$handle/weekly"
                params={{ workspace: seat.id, handle }}
                aria-label={t('weeklyOf', { title })}
              >
                {t('weekly')}
              </Link>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
