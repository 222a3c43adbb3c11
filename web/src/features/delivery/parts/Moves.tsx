import { useState } from 'react';
import { api } from '@/api/client';
import type { Submit } from '@/api/submit';
import { Button } from '@/ui/Button/Button';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { showToast } from '@/ui/Toast/toasts';
import { type Move, movesOf, waitsFor } from '../logic/milestone';
import styles from '../milestones.module.css';
import { pathOf, useMove } from '../queries';
import { t } from '../text';
import { AcceptDialog } from './AcceptDialog';
import { Blocked } from './Blocked';
import { ChangesDialog } from './ChangesDialog';
import { FundDialog } from './FundDialog';
import type { MilestoneProps } from './MilestonePanel';

const words = {
  fund: 'fund',
  start: 'start',
  submit: 'submit',
  accept: 'accept',
  request_changes: 'changes',
} as const;

/** What this side can do now; the first is the one that is waited for. */
export function Moves(props: MilestoneProps & { submission: Submit<void> }) {
  const { engagement, milestone, party, terms, submission } = props;
  const [open, setOpen] = useState<Move | null>(null);
  const at = { engagement: engagement.id, milestone: milestone.id };
  const start = useMove<void, unknown>(
    at,
    () => api.POST('/api/v1/engagements/{engagement}/milestones/{milestone}/start', pathOf(at)),
    () => showToast({ kind: 'ok', text: t('started', { name: milestone.name }) }),
  );
  const atOnce: Partial<Record<Move, Submit<void>>> = { start, submit: submission };
  const moves = movesOf(milestone.state, party);
  const days = terms?.acceptance?.review_days;
  const close = () => setOpen(null);
  const refused = submission.problem;
  if (milestone.state === 'accepted') return null;
  return (
    <footer className={styles.moves}>
      {start.problem && <Blocked engagement={engagement} gate="start" problem={start.problem} />}
      {refused && (
        <div className={styles.blocked}>
          {/* What is missing stands at each criterion. */}
          <ProblemState code={refused.code} detail={refused.details.detail} unsaved />
        </div>
      )}
      {moves.length === 0 && <p className={styles.quiet}>{t(waitsFor(milestone.state))}</p>}
      {moves.map((move, index) => (
        <Button
          key={move}
          variant={index === 0 ? 'primary' : 'secondary'}
          busy={atOnce[move]?.busy}
          onClick={() => (atOnce[move] ? atOnce[move].submit() : setOpen(move))}
        >
          {t(words[move])}
        </Button>
      ))}
      {moves[0] === 'submit' && days !== undefined && (
        <span className={styles.quiet}>{t('submitNote', { count: days })}</span>
      )}
      {open === 'fund' && <FundDialog {...props} onClose={close} />}
      {open === 'accept' && <AcceptDialog {...props} onClose={close} />}
      {open === 'request_changes' && <ChangesDialog {...props} onClose={close} />}
    </footer>
  );
}
