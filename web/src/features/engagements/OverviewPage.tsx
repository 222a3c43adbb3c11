import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { engagementOptions, findingsOptions, partyOf, useEngagementAt } from '@/api/engagement';
import { type EngagementSeat, useMe } from '@/api/me';
import { problemProps } from '@/api/problem';
import { gateWords, phaseWords, roleWords } from '@/lib/engagement';
import { Link } from '@/ui/Link/Link';
import { Page } from '@/ui/Page/Page';
import { PageHeader } from '@/ui/PageHeader/PageHeader';
import { Panel } from '@/ui/Panel/Panel';
import { Person } from '@/ui/Person/Person';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { Status } from '@/ui/Status/Status';
import styles from './OverviewPage.module.css';
import { Activity } from './parts/Activity';
import { GatePath } from './parts/GatePath';
import { NotHere } from './parts/NotHere';
import { t } from './text/page';

export default function OverviewPage() {
  const { workspace, handle } = useParams({ from: '/shell/w/$workspace/e/$handle/' });
  const engagement = useEngagementAt(workspace, handle);
  return engagement ? <Overview engagement={engagement} /> : <NotHere />;
}

function Overview({ engagement }: { engagement: EngagementSeat }) {
  const { account } = useMe();
  const page = useQuery(engagementOptions(engagement.id));
  const { role } = engagement;
  const place = { workspace: engagement.workspace, handle: engagement.handle };
  return (
    <Page>
      <PageHeader
        title={engagement.title}
        meta={phaseWords(engagement.phase)}
        lead={role ? t('takePart', { role: roleWords(role) }) : t('seeThrough')}
        actions={
          <Link to="/w/$workspace/e/$handle/brief" params={place} look="button">
            {t('openBrief')}
          </Link>
        }
      />
      {page.isPending && <Skeleton lines={6} />}
      {page.isError && (
        <ProblemState {...problemProps(page.error)} onRetry={() => void page.refetch()} />
      )}
      {page.data && (
        <>
          <Panel title={t('path')} note={t('pathNote')}>
            <GatePath gates={page.data.gates} />
          </Panel>
          <div className={styles.columns}>
            <Owed
              engagement={engagement}
              gate={page.data.gates.find(({ state }) => state === 'next')?.gate}
            />
            <Panel title={t('participants')}>
              {page.data.participants.length === 0 ? (
                <p>{t('noParticipants')}</p>
              ) : (
                <ul className={styles.people}>
                  {page.data.participants.map(({ account: id, name, engagement_role }) => (
                    <li key={`${id} ${engagement_role}`}>
                      <Person
                        name={name}
                        detail={engagement_role && roleWords(engagement_role)}
                        self={id === account.id}
                      />
                    </li>
                  ))}
                </ul>
              )}
            </Panel>
          </div>
          <Activity engagement={engagement.id} />
        </>
      )}
    </Page>
  );
}

/** What waits for each side, before the next gate. */
function Owed({
  engagement,
  gate,
}: {
  engagement: EngagementSeat;
  gate: Parameters<typeof gateWords>[0] | undefined;
}) {
  const list = useQuery(findingsOptions(engagement.id, gate));
  const own = partyOf(useMe(), engagement);
  const place = { workspace: engagement.workspace, handle: engagement.handle };
  const sides = list.data && [
    { side: 'client', label: t('owedClient'), count: list.data.client_owed },
    { side: 'expert', label: t('owedExpert'), count: list.data.expert_owed },
  ];
  return (
    <Panel
      title={t('owed')}
      note={t('owedNote')}
      actions={
        <Link to="/w/$workspace/e/$handle/checks" params={place}>
          {t('seeChecks')}
        </Link>
      }
    >
      {list.isPending && <Skeleton lines={2} />}
      {list.isError && (
        <ProblemState {...problemProps(list.error)} onRetry={() => void list.refetch()} />
      )}
      {sides && (
        <>
          <dl className={styles.owed}>
            {sides.map(({ side, label, count }) => (
              <div key={side} className={styles.side} data-own={side === own || undefined}>
                <dt>{label}</dt>
                <dd>
                  <Link
                    to="/w/$workspace/e/$handle/checks"
                    params={place}
                    search={{ party: side as 'client' | 'expert' }}
                    look="plain"
                  >
                    {t('findings', { count })}
                  </Link>
                </dd>
              </div>
            ))}
          </dl>
          <p className={styles.state}>
            {gate === undefined ? (
              <Status kind="ok">{t('allPassed')}</Status>
            ) : list.data?.blocked ? (
              <Status kind="warn">{t('blocked', { gate: gateWords(gate) })}</Status>
            ) : (
              <Status kind="ok">{t('open', { gate: gateWords(gate) })}</Status>
            )}
          </p>
        </>
      )}
    </Panel>
  );
}
