import { useQuery } from '@tanstack/react-query';
import { decisionsOptions, findingsOptions, type Gate, overridesOptions } from '@/api/engagement';
import { type EngagementSeat, useMe } from '@/api/me';
import { problemProps } from '@/api/problem';
import { sideWords } from '@/lib/engagement';
import { dayOf } from '@/lib/time';
import { Link } from '@/ui/Link/Link';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { Status } from '@/ui/Status/Status';
import { Time } from '@/ui/Time/Time';
import { type GateStory, gateStory } from '../logic/gate';
import { t } from '../text/gates';
import styles from './GatePath.module.css';

interface Place {
  workspace: string;
  handle: string;
}

/** What stands before a gate, who passed it, and what was overridden to open it. */
export function GateDetail({ engagement, gate }: { engagement: EngagementSeat; gate: Gate }) {
  const findings = useQuery(findingsOptions(engagement.id, gate));
  const decisions = useQuery(decisionsOptions(engagement.id));
  const overrides = useQuery(overridesOptions(engagement.id));
  const zone = useMe().workspaces.find(({ id }) => id === engagement.workspace)?.time_zone;
  const failed = [findings, decisions, overrides].find(({ isError }) => isError);
  if (failed)
    return <ProblemState {...problemProps(failed.error)} onRetry={() => void failed.refetch()} />;
  if (!findings.data || !decisions.data || !overrides.data) return <Skeleton lines={4} />;
  const story = gateStory(
    gate,
    findings.data.findings,
    decisions.data.decisions,
    overrides.data.overrides,
  );
  const place = { workspace: engagement.workspace, handle: engagement.handle };
  return (
    <>
      <Standing story={story} gate={gate} place={place} />
      <Decided story={story} place={place} zone={zone} />
      <Overridden story={story} />
    </>
  );
}

function Standing({ story, gate, place }: { story: GateStory; gate: Gate; place: Place }) {
  return (
    <div className={styles.part}>
      <h3>{t('before')}</h3>
      {story.standing.length > 0 ? (
        <Status kind="warn">{t('blocked')}</Status>
      ) : (
        <Status kind="ok">{t('open')}</Status>
      )}
      {story.standing.length === 0 ? (
        <p>{t('nothing')}</p>
      ) : (
        <ul>
          {story.standing.map(({ code, pointer, title, party }) => (
            <li key={code + pointer}>
              <code>{code}</code> {title}{' '}
              <span className={styles.quiet}>· {t('standing', { side: sideWords(party) })}</span>
            </li>
          ))}
        </ul>
      )}
      <Link to="/w/$workspace/e/$handle/checks" params={place} search={{ gate }}>
        {story.all > 0 ? t('all', { count: story.all }) : t('none')}
      </Link>
      <Page gate={gate} place={place} />
    </div>
  );
}

// Where a gate is passed, or what it waits for is done.
const pages = {
  publish: ['brief', 'goBrief'],
  offer: ['contract', 'goContract'],
  sign: ['contract', 'goContract'],
  start: ['milestones', 'goMilestones'],
  accept: ['milestones', 'goMilestones'],
} as const;

function Page({ gate, place }: { gate: Gate; place: Place }) {
  if (gate === 'deploy' || gate === 'close') return null;
  const [page, words] = pages[gate];
  return (
    <Link to={`/w/$workspace/e/$handle/${page}`} params={place}>
      {t(words)}
    </Link>
  );
}

function Decided({
  story,
  place,
  zone,
}: {
  story: GateStory;
  place: Place;
  zone: string | undefined;
}) {
  return (
    <div className={styles.part}>
      <h3>{t('decided')}</h3>
      {story.decisions.length === 0 && <p>{t('undecided')}</p>}
      <ul hidden={story.decisions.length === 0}>
        {story.decisions.map(({ gate, subject, decided_at, name }) => (
          <li key={subject + decided_at}>
            {subject && t('milestone', { id: subject })} <Time at={decided_at} />{' '}
            {t('decidedBy', { name })}
            <br />
            <Link
              to="/w/$workspace/e/$handle/checks"
              params={place}
              search={{ gate, at: dayOf(decided_at, zone) }}
            >
              {t('thatDay')}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Overridden({ story }: { story: GateStory }) {
  return (
    <div className={styles.part}>
      <h3>{t('overrides')}</h3>
      {story.overrides.length === 0 && <p>{t('noOverrides')}</p>}
      <ul hidden={story.overrides.length === 0}>
        {story.overrides.map(({ id, code, name, reason, overridden_at }) => (
          <li key={id}>
            <code>{code}</code> <Time at={overridden_at} />
            <br />
            {t('overridden', { name, reason })}
          </li>
        ))}
      </ul>
    </div>
  );
}
