import { type EngagementSeat, useMe, type WorkspaceSeat } from '@/api/me';
import { Link } from '@/ui/Link/Link';
import { Page } from '@/ui/Page/Page';
import { PageHeader } from '@/ui/PageHeader/PageHeader';
import styles from './HomePage.module.css';
import { roleName } from './parts/roles';
import { t } from './text/home';

export default function HomePage() {
  const { account, workspaces, engagements } = useMe();
  return (
    <Page>
      <PageHeader title={t('home')} />
      {workspaces.length === 0 && <p>{t('noWorkspace', { email: account.email })}</p>}
      <div className={styles.cards}>
        {workspaces.map((seat) => (
          <WorkspaceCard
            key={seat.id}
            seat={seat}
            engagements={engagements.filter((one) => one.workspace === seat.id)}
          />
        ))}
      </div>
    </Page>
  );
}

function WorkspaceCard({
  seat,
  engagements,
}: {
  seat: WorkspaceSeat;
  engagements: EngagementSeat[];
}) {
  return (
    <section className={styles.card} aria-label={seat.name}>
      <h2 className={styles.name}>
        {seat.name} {seat.sample && <span className={styles.role}>{t('sample')}</span>}
      </h2>
      {engagements.length === 0 ? (
        <p className={styles.none}>{t('noEngagement')}</p>
      ) : (
        <ul className={styles.list} aria-label={t('engagements')}>
          {engagements.map((one) => (
            <li key={one.id}>
              <Link
                to="/w/$workspace/e/$handle"
                params={{ workspace: seat.id, handle: one.handle }}
              >
                {one.title}
              </Link>
              {one.role && <span className={styles.role}>{roleName(one.role)}</span>}
            </li>
          ))}
        </ul>
      )}
      <Link to="/w/$workspace" params={{ workspace: seat.id }} look="secondary">
        {t('openWorkspace', { name: seat.name })}
      </Link>
      <p className={styles.note}>
        {seat.role ? t('workspaceRole', { role: roleName(seat.role) }) : t('guest')}
      </p>
    </section>
  );
}
