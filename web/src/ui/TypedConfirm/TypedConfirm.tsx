import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { Button } from '../Button/Button';
import { Dialog } from '../Dialog/Dialog';
import { TextField } from '../TextField/TextField';
import { t } from '../words';
import styles from './TypedConfirm.module.css';

export interface TypedConfirmProps {
  title: string;
  /** What is known before the decision. */
  children?: ReactNode;
  /** What to type, as it is shown; whatever `accepts` takes is right. */
  word: string;
  accepts?: (typed: string) => boolean;
  /** Beside the buttons: amount, payee and what happens. */
  consequence: ReactNode;
  submit: string;
  danger?: boolean;
  busy?: boolean;
  onSubmit: () => void;
  onClose: () => void;
}

/** The second step before something is paid, or ended for ever: it must be typed, so no slip does it. */
export function TypedConfirm(props: TypedConfirmProps) {
  const { title, children, word, consequence, submit, danger, busy, onSubmit, onClose } = props;
  const accepts = props.accepts ?? ((typed: string) => typed === word);
  const id = useId();
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!busy && accepts(typed.trim())) onSubmit();
  };
  return (
    <Dialog
      title={title}
      role="alertdialog"
      open
      onClose={onClose}
      actions={
        <>
          <div className={styles.consequence}>{consequence}</div>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" form={id} variant={danger ? 'danger' : 'primary'} busy={busy}>
            {submit}
          </Button>
        </>
      }
    >
      <form id={id} className={styles.form} noValidate onSubmit={send}>
        {children}
        <TextField
          label={t('typeToConfirm', { word })}
          autoComplete="off"
          // The one thing to do here; what it means stands above it.
          autoFocus
          value={typed}
          onChange={setTyped}
          error={tried && !accepts(typed.trim()) ? t('typedOther', { word }) : null}
        />
      </form>
    </Dialog>
  );
}
