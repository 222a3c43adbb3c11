import { useState } from 'react';
import { api } from '@/api/client';
import { problemProps } from '@/api/problem';
import { sending } from '@/api/submit';
import { Button } from '@/ui/Button/Button';
import { Checkbox } from '@/ui/Checkbox/Checkbox';
import { Dialog } from '@/ui/Dialog/Dialog';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { TextArea } from '@/ui/TextArea/TextArea';
import { showToast } from '@/ui/Toast/toasts';
import styles from '../milestones.module.css';
import { pathOf, useMove } from '../queries';
import { t } from '../text';
import type { MilestoneProps } from './MilestonePanel';

export function ChangesDialog(props: MilestoneProps & { onClose: () => void }) {
  const { engagement, milestone, terms, onClose } = props;
  const at = { engagement: engagement.id, milestone: milestone.id };
  const [criteria, setCriteria] = useState<readonly string[]>([]);
  const [observed, setObserved] = useState('');
  const { submit, busy, error, rest, form } = useMove(
    at,
    (body: { criteria: string[]; observed: string }) =>
      api.POST('/api/v1/engagements/{engagement}/milestones/{milestone}/changes', {
        ...pathOf(at),
        body,
      }),
    () => {
      onClose();
      showToast({ kind: 'ok', text: t('changesDone', { name: milestone.name }) });
    },
  );
  const problem = rest(['/observed']);
  const rounds = terms?.acceptance?.rounds;
  return (
    <Dialog title={t('changesTitle', { name: milestone.name })} open onClose={onClose}>
      <form
        ref={form}
        className={styles.form}
        noValidate
        onSubmit={sending(busy, () =>
          submit({ criteria: [...criteria], observed: observed.trim() }),
        )}
      >
        {problem && <ProblemState {...problemProps(problem)} unsaved />}
        <p>{t('changesDetail')}</p>
        <fieldset className={styles.choices}>
          <legend>{t('criteria')}</legend>
          {milestone.criteria.map(({ id, text }) => (
            <Checkbox
              key={id}
              label={text}
              checked={criteria.includes(id)}
              onChange={(on) =>
                setCriteria(on ? [...criteria, id] : criteria.filter((one) => one !== id))
              }
            />
          ))}
        </fieldset>
        <TextArea
          label={t('observed')}
          help={t('observedHelp')}
          value={observed}
          onChange={setObserved}
          error={error('/observed')}
        />
        {rounds !== undefined && (
          <p className={styles.quiet}>
            {t('changesRounds', { used: milestone.rejections.length, rounds })}
          </p>
        )}
        <div className={styles.buttons}>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {t('changesSend')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
