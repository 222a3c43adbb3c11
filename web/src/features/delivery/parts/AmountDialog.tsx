import { type ReactNode, useState } from 'react';
import type { Gate } from '@/api/engagement';
import { fromDecimal, toDecimal } from '@/lib/money';
import { Money } from '@/ui/Money/Money';
import { TypedConfirm } from '@/ui/TypedConfirm/TypedConfirm';
import { useMove } from '../queries';
import { Blocked } from './Blocked';
import type { MilestoneProps } from './MilestonePanel';

interface AmountDialogProps extends Pick<MilestoneProps, 'engagement' | 'milestone'> {
  title: string;
  /** What happens with the amount, after it in a sentence. */
  consequence: string;
  submit: string;
  /** The gate this passes, if it is refused there. */
  gate: Gate;
  /** Sends the move under this id: pressed twice, it moves nothing twice. */
  send: (id: string) => Promise<unknown>;
  onDone: () => void;
  onClose: () => void;
  children: ReactNode;
}

const none = { minor: 0, currency: 'EUR' };

/** Before money moves: what moves, where to, and the amount typed by hand. */
export function AmountDialog(props: AmountDialogProps) {
  const { engagement, milestone, title, consequence, gate, send, onDone, onClose } = props;
  const amount = milestone.amount ?? none;
  const [id] = useState(() => crypto.randomUUID());
  const { submit, busy, problem } = useMove<void, unknown>(
    { engagement: engagement.id, milestone: milestone.id },
    () => send(id),
    onDone,
  );
  return (
    <TypedConfirm
      title={title}
      word={toDecimal(amount)}
      accepts={(typed) => fromDecimal(typed, amount.currency) === amount.minor}
      consequence={
        <>
          <b>
            <Money value={amount} />
          </b>{' '}
          {consequence}
        </>
      }
      submit={props.submit}
      busy={busy}
      onSubmit={() => submit()}
      onClose={onClose}
    >
      {problem && <Blocked engagement={engagement} gate={gate} problem={problem} />}
      {props.children}
    </TypedConfirm>
  );
}
