import { useQuery } from '@tanstack/react-query';
import { findingsOptions, type Gate, partyOf, type Tally } from '@/api/engagement';
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
import { OneFinding } from './OneFinding';

const owes = { client: 'owedClient', expert: 'owedExpert', both: 'owedBoth' } as const;

export function FindingsView({
  engagement,
  gate,
  party,
}: {
  engagement: EngagementSeat;
  gate: Gate;
  party: Party | undefined;
}) {
  const list = useQuery(findingsOptions(engagement.id, gate));
  const mayOverride = partyOf(useMe(), engagement) !== null;
  if (list.isPending) return <Skeleton lines={6} />;
  if (list.isError)
    return <ProblemState {...problemProps(list.error)} onRetry={() => void list.refetch()} />;
  return (
    <>
      <Panel>
        <Counts tally={list.data.tally} />
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
                  mayOverride={mayOverride}
                />
              ))}
            </Panel>
          ))}
      </div>
    </>
  );
}

/** Four numbers that are never added up: what cannot be judged has not passed. */
function Counts({ tally }: { tally: Tally }) {
  const rows = [
    ['fires', tally.fires],
    ['holds', tally.holds],
    ['notYet', tally.not_yet],
    ['unknown', tally.unknown],
  ] as const;
  return (
    <dl className={styles.tally}>
      {rows.map(([name, count]) => (
        <div key={name} className={styles.count}>
          <dt>{t(name)}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}
