import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/client';
import { problemProps } from '@/api/problem';
import { useSubmit } from '@/api/submit';
import { Button } from '@/ui/Button/Button';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { Status } from '@/ui/Status/Status';
import { Time } from '@/ui/Time/Time';
import { showToast } from '@/ui/Toast/toasts';
import { readAgent } from '../logic/agent';
import { type Session, sessionsOptions } from '../queries';
import { t } from '../text/account';
import styles from './rows.module.css';

export function SessionList() {
  const sessions = useQuery(sessionsOptions);
  if (sessions.isPending) return <Skeleton />;
  if (sessions.isError)
    return (
      <ProblemState {...problemProps(sessions.error)} onRetry={() => void sessions.refetch()} />
    );
  return (
    <ul>
      {sessions.data.sessions.map((session) => (
        <SessionRow key={session.id} session={session} />
      ))}
    </ul>
  );
}

function SessionRow({ session }: { session: Session }) {
  const client = useQueryClient();
  const { submit, busy, problem } = useSubmit(
    (id: string) => api.DELETE('/api/v1/sessions/{session}', { params: { path: { session: id } } }),
    async () => {
      await client.invalidateQueries({ queryKey: sessionsOptions.queryKey });
      showToast({ kind: 'ok', text: t('sessionEnded') });
    },
  );
  const agent = agentName(session.user_agent);
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <span className={styles.title} title={session.user_agent}>
          {agent} {session.current && <Status kind="ok">{t('thisSession')}</Status>}
        </span>
        <span className={styles.detail}>
          {t('sessionSince')} <Time at={session.created_at} />, {t('sessionSeen')}{' '}
          <Time at={session.last_seen_at} />, {t('sessionFrom', { ip: session.ip })}
        </span>
        {problem && <ProblemState {...problemProps(problem)} unsaved />}
      </div>
      {!session.current && (
        <Button
          busy={busy}
          aria-label={t('endSessionOf', { agent })}
          onClick={() => submit(session.id)}
        >
          {t('endSession')}
        </Button>
      )}
    </li>
  );
}

function agentName(userAgent: string): string {
  const { browser, system } = readAgent(userAgent);
  if (browser && system) return t('agentOn', { browser, system });
  return browser ?? system ?? t('unknownAgent');
}
