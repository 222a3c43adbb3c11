import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { problemProps } from '@/api/problem';
import { Button } from '@/ui/Button/Button';
import { Origin } from '@/ui/Origin/Origin';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { Status } from '@/ui/Status/Status';
import { Time } from '@/ui/Time/Time';
import styles from '../evaluations.module.css';
import { rangeOf } from '../logic/interval';
import { type Evaluation, type LeaderboardRow, leaderboardOptions } from '../queries';
import { t } from '../text';
import { Score } from './Score';

const SubmissionDialog = lazy(() => import('./SubmissionDialog'));

interface LeaderboardProps {
  engagement: string;
  evaluation: Evaluation;
  party: 'client' | 'expert' | null;
}

export function Leaderboard({ engagement, evaluation, party }: LeaderboardProps) {
  const { id, name } = evaluation;
  const board = useQuery(leaderboardOptions(engagement, id));
  const [opened, setOpened] = useState<string | null>(null);
  if (board.isPending) return <Skeleton lines={3} />;
  if (board.isError)
    return <ProblemState {...problemProps(board.error)} onRetry={() => void board.refetch()} />;
  const { rows, better, ranked_by } = board.data;
  const submission = evaluation.submissions.find((one) => one.id === opened);
  const scored = rows.filter(({ kind }) => kind === 'server_scored');
  const reported = rows.filter(({ kind }) => kind === 'self_reported');
  return (
    <div className={styles.submissions}>
      <header>
        <h3>{t('submissions')}</h3>
        <span className={styles.quiet}>
          {t(ranked_by === 'private_score' ? 'rankedPrivate' : 'rankedPublic')}{' '}
          {t(better === 'lower' ? 'lowerBetter' : 'higherBetter')}.
        </span>
      </header>
      {scored.length === 0 ? (
        <p className={styles.quiet}>{t('noSubmissions')}</p>
      ) : (
        /* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */
        <section className={styles.scroll} tabIndex={0} aria-label={t('submissionsTo', { name })}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('rank')}</th>
                <th scope="col">{t('what')}</th>
                <th scope="col">{t('origin')}</th>
                <th scope="col">{t('publicScore')}</th>
                <th scope="col">{t('privateScore')}</th>
                <th scope="col">
                  <span className="visually-hidden">{t('details')}</span>
                </th>
              </tr>
            </thead>
            <Rows evaluation={evaluation} rows={scored} onOpen={party ? setOpened : null} />
          </table>
        </section>
      )}
      {reported.length > 0 && <Reported rows={reported} />}
      {submission && (
        <Suspense fallback={null}>
          <SubmissionDialog
            place={{ engagement, evaluation: id, submission: submission.id }}
            evaluation={evaluation}
            submission={submission}
            onClose={() => setOpened(null)}
          />
        </Suspense>
      )}
    </div>
  );
}

interface RowsProps {
  evaluation: Evaluation;
  rows: readonly LeaderboardRow[];
  /** Cards are for the two parties. */
  onOpen: ((submission: string) => void) | null;
}

function Rows({ evaluation, rows, onOpen }: RowsProps) {
  const { submissions } = evaluation;
  const publicRange = rangeOf(submissions.map((one) => one.public_interval));
  const privateRange = rangeOf(submissions.map((one) => one.private_interval));
  return (
    <tbody>
      {rows.map((row) => {
        const submission = submissions.find((one) => one.id === row.submission);
        return (
          <tr key={row.submission} data-best={row.rank === 1 || undefined}>
            <td>{row.rank ?? '–'}</td>
            <th scope="row">
              {submission && !row.is_baseline ? t('try', { number: submission.number }) : row.name}{' '}
              {row.is_baseline && <Status kind="info">{t('baseline')}</Status>}{' '}
              {row.is_late && <Status kind="warn">{t('late')}</Status>}
              <By row={row} />
            </th>
            <td>
              <Origin by="server" />
            </td>
            <td>
              <Score
                value={submission?.public_score}
                interval={submission?.public_interval}
                range={publicRange}
                note={submission?.public_note}
              />
            </td>
            <td className={evaluation.state === 'revealed' ? styles.decides : styles.closed}>
              {evaluation.state === 'revealed' ? (
                <Score
                  value={submission?.private_score}
                  interval={submission?.private_interval}
                  range={privateRange}
                  note={submission?.private_note}
                />
              ) : (
                t('stillSealed')
              )}
            </td>
            <td>
              {submission && onOpen && (
                <Button
                  aria-label={t('detailsOf', { number: submission.number })}
                  onClick={() => onOpen(submission.id)}
                >
                  {t('details')}
                </Button>
              )}
            </td>
          </tr>
        );
      })}
    </tbody>
  );
}

/** Apart from what is ranked: a run's own figure on data nobody else has seen. */
function Reported({ rows }: { rows: readonly LeaderboardRow[] }) {
  return (
    <details>
      <summary>{t('reported', { count: rows.length })}</summary>
      <p className={styles.note}>{t('reportedNote')}</p>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('run')}</th>
              <th scope="col">{t('origin')}</th>
              <th scope="col">{t('score')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.run_id}>
                <th scope="row">
                  {row.name} <By row={row} />
                </th>
                <td>
                  <Origin by="expert" />
                </td>
                <td>
                  <Score value={row.score} interval={undefined} range={null} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function By({ row: { by, at } }: { row: LeaderboardRow }) {
  return (
    <span className={styles.note}>
      {by}
      {at && (
        <>
          , <Time at={at} />
        </>
      )}
    </span>
  );
}
