import { useState } from 'react';
import { api, body } from '@/api/client';
import type { ContractView } from '@/api/contract';
import type { EngagementSeat } from '@/api/me';
import { problemProps } from '@/api/problem';
import { useSubmit } from '@/api/submit';
import { Button } from '@/ui/Button/Button';
import { Dialog } from '@/ui/Dialog/Dialog';
import { Link } from '@/ui/Link/Link';
import { Panel } from '@/ui/Panel/Panel';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { ReasonForm } from '@/ui/ReasonForm/ReasonForm';
import { showToast } from '@/ui/Toast/toasts';
import styles from '../contract.module.css';
import { t } from '../text/page';
import { useSettled } from '../useContractMoves';

interface MovesProps {
  engagement: EngagementSeat;
  view: ContractView;
  party: 'client' | 'expert';
}

/** What comes next, and what this side may do about it. The server says which steps there are. */
export function Moves({ engagement, view, party }: MovesProps) {
  const [declining, setDeclining] = useState(false);
  const may = (step: ContractView['you_may'][number]) => view.you_may.includes(step);
  return (
    <Panel title={t('next')}>
      <div className={styles.stack}>
        <p>{waiting(view, party)}</p>
        {may('sign') && (
          <p>
            <Link
              to="/w/$workspace/e/$handle/contract/sign"
              params={{ workspace: engagement.workspace, handle: engagement.handle }}
              look="button"
            >
              {t('readAndSign')}
            </Link>
          </p>
        )}
        {may('decline') && (
          <p>
            <Button onClick={() => setDeclining(true)}>{t('decline')}</Button>
          </p>
        )}
        {may('withdraw') && <Withdraw engagement={engagement} />}
      </div>
      {declining && <Decline engagement={engagement} onClose={() => setDeclining(false)} />}
    </Panel>
  );
}

function waiting({ signatures, terms }: ContractView, party: 'client' | 'expert'): string {
  const [signature] = signatures;
  if (!signature) return t('waitsBoth');
  if (signature.party !== party) return t('yours');
  const other = party === 'client' ? 'expert' : 'client';
  return t('waitsFor', { name: terms.parties?.[other]?.name ?? other });
}

function Withdraw({ engagement }: { engagement: EngagementSeat }) {
  const settled = useSettled(engagement);
  const { submit, busy, problem } = useSubmit(
    (id: string) =>
      body(
        api.DELETE('/api/v1/engagements/{engagement}/contract/proposal', {
          params: { path: { engagement: id } },
        }),
      ),
    async (view) => {
      showToast({ kind: 'ok', text: t('withdrawn') });
      await settled(view);
    },
  );
  return (
    <div className={styles.stack}>
      {problem && <ProblemState {...problemProps(problem)} unsaved />}
      <p className={styles.quiet}>{t('withdrawDetail')}</p>
      <p>
        <Button busy={busy} onClick={() => submit(engagement.id)}>
          {t('withdraw')}
        </Button>
      </p>
    </div>
  );
}

function Decline({ engagement, onClose }: { engagement: EngagementSeat; onClose: () => void }) {
  const settled = useSettled(engagement);
  const { submit, busy, error, rest } = useSubmit(
    (reason: string) =>
      body(
        api.POST('/api/v1/engagements/{engagement}/contract/decline', {
          params: { path: { engagement: engagement.id } },
          body: { reason },
        }),
      ),
    async (view) => {
      onClose();
      showToast({ kind: 'ok', text: t('declined') });
      await settled(view);
    },
  );
  const problem = rest(['/reason']);
  return (
    <Dialog title={t('declineTitle')} open onClose={onClose}>
      <div className={styles.stack}>
        <p>{t('declineDetail')}</p>
        {problem && <ProblemState {...problemProps(problem)} unsaved />}
        <ReasonForm
          label={t('declineReason')}
          help={t('declineHelp')}
          submit={t('decline')}
          busy={busy}
          error={error('/reason')}
          onSubmit={submit}
          onCancel={onClose}
        />
      </div>
    </Dialog>
  );
}
