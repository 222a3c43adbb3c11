import { type FormEvent, type ReactNode, useState } from 'react';
import { formatMoney, fromDecimal, type Money, toDecimal } from '@/lib/money';
import { Button } from '../Button/Button';
import { Dialog } from '../Dialog/Dialog';
import { ProblemState, type ProblemStateProps } from '../ProblemState/ProblemState';
import { TextField } from '../TextField/TextField';
import { t } from '../words';
import styles from './MoneyAction.module.css';

export interface MoneyActionProps {
  title: string;
  /** What is asked for first; absent where the amount is given. */
  children?: ReactNode;
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
 * Anything that moves a record of money: first the questions, then amount, payee and consequence beside the
 * button, which waits until the amount was typed once more.
 */
export function MoneyAction(props: MoneyActionProps) {
  const { title, children, amount, onClose } = props;
  const [asking, setAsking] = useState(children !== undefined);
  const go = (event: FormEvent) => {
    event.preventDefault();
    if (amount) setAsking(false);
  };
  return (
    <Dialog title={title} open onClose={onClose}>
      {asking || !amount ? (
        <form className={styles.form} noValidate onSubmit={go}>
          {children}
          <div className={styles.buttons}>
            <Button onClick={onClose}>{t('cancel')}</Button>
            <Button type="submit" variant="primary" disabled={!amount}>
              {t('goOn')}
            </Button>
          </div>
        </form>
      ) : (
        <SecondStep
          {...props}
          amount={amount}
          onBack={children === undefined ? onClose : () => setAsking(true)}
        />
      )}
    </Dialog>
  );
}

function SecondStep(props: MoneyActionProps & { amount: Money; onBack: () => void }) {
  const { amount, payee, consequence, action, busy, problem, onConfirm, onBack } = props;
  const [typed, setTyped] = useState('');
  const same = fromDecimal(typed, amount.currency) === amount.minor;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (same && !busy) onConfirm();
  };
  return (
    <form className={styles.form} noValidate onSubmit={send}>
      <TextField
        label={t('typeAmount', { amount: toDecimal(amount) })}
        help={t('typeAmountHelp')}
        inputMode="decimal"
        autoComplete="off"
        // The step asks for nothing else.
        autoFocus
        value={typed}
        onChange={setTyped}
      />
      {problem && <ProblemState {...problem} unsaved />}
      <div className={styles.act}>
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
        <div className={styles.buttons}>
          <Button onClick={onBack}>{t('back')}</Button>
          <Button type="submit" variant="primary" busy={busy} disabled={!same}>
            {`${action} ${formatMoney(amount)}`}
          </Button>
        </div>
      </div>
    </form>
  );
}
