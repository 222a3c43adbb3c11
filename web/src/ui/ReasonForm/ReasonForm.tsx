import { type FormEvent, useState } from 'react';
import { Button } from '../Button/Button';
import { TextArea } from '../TextArea/TextArea';
import { t } from '../words';
import styles from './ReasonForm.module.css';

export interface ReasonFormProps {
  label: string;
  help?: string;
  /** The verb on the button. */
  submit: string;
  busy?: boolean;
  error?: string | null;
  onSubmit: (reason: string) => void;
  onCancel: () => void;
}

/** A sentence that will stay on record, where it is asked for. */
export function ReasonForm(props: ReasonFormProps) {
  const { label, help, submit, busy, error, onSubmit, onCancel } = props;
  const [reason, setReason] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) onSubmit(reason.trim());
  };
  return (
    <form className={styles.form} noValidate onSubmit={send}>
      <TextArea
        label={label}
        help={help}
        rows={2}
        // The person has just asked to write here.
        autoFocus
        value={reason}
        onChange={setReason}
        error={error}
      />
      <div className={styles.buttons}>
        <Button type="submit" variant="primary" busy={busy}>
          {submit}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
