import { type FormEvent, type ReactNode, useState } from 'react';
import { formatMoney, fromDecimal, type Money, toDecimal } from '@/lib/money';
import { Button } from '../Button/Button';
import { Dialog } from '../Dialog/Dialog';
import { ProblemState, type ProblemStateProps } from '../ProblemState/ProblemState';
import { TypedConfirm } from '../TypedConfirm/TypedConfirm';
import { t } from '../words';
import styles from './MoneyAction.module.css';

export interface MoneyActionProps {
  title: string;
  /** What is asked for first. */
  children: ReactNode;
  /** Null until the questions are answered. */
  amount: Money | null;
  /** Whom it goes to, or where it stands afterwards. */
  payee: string;
  /** What follows, in a sentence. */
  consequence: string;
  /** The verb on the button; the amount is put behind it. */
  action: string;
  busy: boolean;
  problem: ProblemStateProps | null;
  onConfirm: () => void;
  onClose: () => void;
}

/**
 * Anything that moves a record of money: first the questions, then amount, payee and consequence beside
 * the button, and the amount typed once more.
 */
export function MoneyAction(props: MoneyActionProps) {
  const { title, children, amount, payee, consequence, action, busy, problem } = props;
  const [asking, setAsking] = useState(true);
  const goOn = (event: FormEvent) => {
    event.preventDefault();
    if (amount) setAsking(false);
  };
  if (asking || !amount) {
    return (
      <Dialog title={title} open onClose={props.onClose}>
        <form className={styles.form} noValidate onSubmit={goOn}>
          {children}
          <div className={styles.buttons}>
            <Button onClick={props.onClose}>{t('cancel')}</Button>
            <Button type="submit" variant="primary" disabled={!amount}>
              {t('goOn')}
            </Button>
          </div>
        </form>
      </Dialog>
    );
  }
  return (
    <TypedConfirm
      title={title}
      word={toDecimal(amount)}
      accepts={(typed) => fromDecimal(typed, amount.currency) === amount.minor}
      consequence={
        <dl className={styles.facts}>
          <div>
            <dt>{t('amount')}</dt>
            <dd className={styles.amount}>{formatMoney(amount)}</dd>
          </div>
          <div>
            <dt>{t('payee')}</dt>
            <dd>{payee}</dd>
          </div>
          <div>
            <dt>{t('consequence')}</dt>
            <dd>{consequence}</dd>
          </div>
        </dl>
      }
      submit={`${action} ${formatMoney(amount)}`}
      busy={busy}
      onBack={() => setAsking(true)}
      onSubmit={props.onConfirm}
      onClose={props.onClose}
    >
      {problem && <ProblemState {...problem} unsaved />}
    </TypedConfirm>
  );
}
