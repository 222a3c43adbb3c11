import { useQuery } from '@tanstack/react-query';
import { findingsOptions, type Gate, partyOf } from '@/api/engagement';
import { type EngagementSeat, useMe } from '@/api/me';
import { problemProps } from '@/api/problem';
import { gateWords } from '@/lib/engagement';
import { Panel } from '@/ui/Panel/Panel';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { Status } from '@/ui/Status/Status';
import styles from '../ChecksPage.module.css';
import { bySide, type Party } from '../logic/filter';
import { t } from '../text/page';
import { NoDay } from './NoDay';
import { OneFinding } from './OneFinding';
import { ReplayStrip } from './ReplayStrip';

const owes = { client: 'owedClient', expert: 'owedExpert', both: 'owedBoth' } as const;

export function FindingsView({
  engagement,
  gate,
  party,
  at,
  onNow,
}: {
  engagement: EngagementSeat;
  gate: Gate;
  party: Party | undefined;
  /** A day to look back to. */
  at: string | undefined;
  onNow: () => void;
}) {
  const list = useQuery(findingsOptions(engagement.id, gate, at));
  const me = useMe();
  const acts = partyOf(me, engagement) !== null;
  const zone = me.workspaces.find(({ id }) => id === engagement.workspace)?.time_zone;
  if (list.isPending) return <Skeleton lines={6} />;
  if (list.isError) {
    const retry = () => void list.refetch();
    if (at) return <NoDay error={list.error} at={at} onNow={onNow} onRetry={retry} />;
    return <ProblemState {...problemProps(list.error)} onRetry={retry} />;
  }
  const { replay, tally, client_owed, expert_owed } = list.data;
  return (
    <>
      {replay && <ReplayStrip replay={replay} zone={zone} onNow={onNow} />}
      <Panel>
        <Counts
          label={t('owed')}
          rows={[
            [t('waitsClient'), client_owed],
            [t('waitsExpert'), expert_owed],
          ]}
        />
        <Counts
          label={t('answers')}
          rows={[
            [t('fires'), tally.fires],
            [t('holds'), tally.holds],
            [t('notYet'), tally.not_yet],
            [t('unknown'), tally.unknown],
          ]}
        />
        <p className={styles.note}>{t('tallyNote')}</p>
        <p className={styles.state}>
          {list.data.blocked ? (
            <Status kind="warn">{t('blocked', { gate: gateWords(gate) })}</Status>
          ) : (
            <Status kind="ok">{t('open', { gate: gateWords(gate) })}</Status>
          )}
        </p>
      </Panel>
      <div className={styles.sides}>
        {bySide(list.data.findings, party)
          .filter(({ side, findings }) => side !== 'both' || findings.length > 0)
          .map(({ side, findings }) => (
            <Panel key={side} title={t(owes[side])}>
              {findings.length === 0 && <p className={styles.quiet}>{t('nothingOwed')}</p>}
              {findings.map((one) => (
                <OneFinding
                  key={one.finding.code + one.finding.pointer}
                  engagement={engagement}
                  gate={gate}
                  view={one}
                  mayOverride={acts && !replay}
                />
              ))}
            </Panel>
          ))}
      </div>
    </>
  );
}

/** Numbers that are never added up: what cannot be judged has not passed. */
function Counts({ label, rows }: { label: string; rows: readonly (readonly [string, number])[] }) {
  return (
    <dl className={styles.tally} aria-label={label}>
      {rows.map(([name, count]) => (
        <div key={name} className={styles.count}>
          <dt>{name}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}
