import { useState } from 'react';
import { api, body } from '@/api/client';
import { type EngagementSeat, useMe } from '@/api/me';
import { problemProps } from '@/api/problem';
import { useSubmit } from '@/api/submit';
import { Button } from '@/ui/Button/Button';
import { EmptyState } from '@/ui/EmptyState/EmptyState';
import { Link } from '@/ui/Link/Link';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { showToast } from '@/ui/Toast/toasts';
import styles from '../contract.module.css';
import { t } from '../text/page';
import { useSettled } from '../useContractMoves';
import { SignGate } from './SignGate';

/** No contract yet: what the client can do about it, and what the expert waits for. */
export function BeforeContract({
  engagement,
  party,
}: {
  engagement: EngagementSeat;
  party: 'client' | 'expert';
}) {
  const manages = useMe().workspaces.some(
    ({ id, role }) => id === engagement.workspace && (role === 'owner' || role === 'admin'),
  );
  const settled = useSettled(engagement);
  const [asked, setAsked] = useState(false);
  const { submit, busy, problem } = useSubmit(
    (id: string) =>
      body(
        api.POST('/api/v1/engagements/{engagement}/contract', {
          params: { path: { engagement: id } },
        }),
      ),
    async (view) => {
      setAsked(false);
      showToast({ kind: 'ok', text: t('drawnUp') });
      await settled(view);
    },
  );
  if (party === 'expert') return <EmptyState title={t('beforeExpert')} />;
  if (engagement.phase === 'brief') {
    return (
      <EmptyState
        title={t('publishFirst')}
        action={
          <Link
            to="/w/$workspace/e/$handle/brief"
            params={{ workspace: engagement.workspace, handle: engagement.handle }}
            look="button"
          >
            {t('toBrief')}
          </Link>
        }
      />
    );
  }
  const drawUp = () => {
    setAsked(true);
    submit(engagement.id);
  };
  const isBlocked = problem?.code === 'gate_blocked';
  return (
    <div className={styles.stack}>
      <EmptyState
        title={t('beforeClient')}
        action={
          <Button variant="primary" busy={busy} onClick={drawUp}>
            {t('drawUp')}
          </Button>
        }
      />
      {problem && !isBlocked && <ProblemState {...problemProps(problem)} unsaved />}
      {problem?.code === 'expert_missing' && manages && (
        <p>
          <Link
            to="/w/$workspace/members"
            params={{ workspace: engagement.workspace }}
            look="secondary"
          >
            {t('inviteExpert')}
          </Link>
        </p>
      )}
      {asked && isBlocked && (
        <SignGate
          engagement={engagement}
          gate="offer"
          pass={
            <Button variant="primary" busy={busy} onClick={drawUp}>
              {t('drawUp')}
            </Button>
          }
          onClose={() => setAsked(false)}
        />
      )}
    </div>
  );
}
