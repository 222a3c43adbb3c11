import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, body } from '@/api/client';
import { engagementKey } from '@/api/keys';
import { problemProps } from '@/api/problem';
import { sending, useSubmit } from '@/api/submit';
import { Button } from '@/ui/Button/Button';
import { Dialog } from '@/ui/Dialog/Dialog';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { showToast } from '@/ui/Toast/toasts';
import styles from '../evaluations.module.css';
import { dayOf, endOfDay } from '../logic/evaluation';
import type { Evaluation, SetDeadline } from '../queries';
import { t } from '../text';
import { DeadlineFields } from './DeadlineFields';

export function DeadlineButton(props: { engagement: string; evaluation: Evaluation }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('deadline')}</Button>
      {asking && <DeadlineDialog {...props} onClose={() => setAsking(false)} />}
    </>
  );
}

function DeadlineDialog(props: {
  engagement: string;
  evaluation: Evaluation;
  onClose: () => void;
}) {
  const { engagement, evaluation, onClose } = props;
  const client = useQueryClient();
  const [day, setDay] = useState(dayOf(evaluation.closes_at));
  const [late, setLate] = useState(evaluation.late);
  const { submit, busy, error, rest, form } = useSubmit(
    (wanted: SetDeadline) =>
      body(
        api.PUT('/api/v1/engagements/{engagement}/evaluations/{evaluation}/deadline', {
          params: { path: { engagement, evaluation: evaluation.id } },
          body: wanted,
        }),
      ),
    async () => {
      await client.invalidateQueries({ queryKey: engagementKey(engagement) });
      showToast({ kind: 'ok', text: t('deadlineSet') });
      onClose();
    },
  );
  const problem = rest(['/closes_at']);
  return (
    <Dialog title={t('deadlineOf', { name: evaluation.name })} open onClose={onClose} size="small">
      <form
        ref={form}
        className={styles.form}
        noValidate
        onSubmit={sending(busy, () => submit({ closes_at: endOfDay(day), late }))}
      >
        {problem && <ProblemState {...problemProps(problem)} unsaved />}
        <DeadlineFields
          day={day}
          late={late}
          onDay={setDay}
          onLate={setLate}
          error={error('/closes_at')}
        />
        <div className={styles.buttons}>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {t('deadlineSave')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
