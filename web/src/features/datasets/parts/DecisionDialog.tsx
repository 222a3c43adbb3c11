import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, body } from '@/api/client';
import type { DataSheet } from '@/api/data';
import { engagementKey } from '@/api/keys';
import { problemProps } from '@/api/problem';
import { sending, useSubmit } from '@/api/submit';
import { Button } from '@/ui/Button/Button';
import { Dialog } from '@/ui/Dialog/Dialog';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Radio } from '@/ui/Radio/Radio';
import { TextArea } from '@/ui/TextArea/TextArea';
import { showToast } from '@/ui/Toast/toasts';
import styles from '../data.module.css';
import { t } from '../decisionText';
import { choices, choiceWord, type DataChoice, reasonFault } from '../logic/decision';
import { verdictWord } from '../logic/sheet';

export function DecisionDialog({
  engagement,
  sheet,
  onClose,
}: {
  engagement: string;
  sheet: DataSheet;
  onClose: () => void;
}) {
  const client = useQueryClient();
  const [choice, setChoice] = useState<DataChoice | null>(null);
  const [reason, setReason] = useState('');
  // What is missing is said once it was tried, not while it is being written.
  const [isTried, setTried] = useState(false);
  const { submit, busy, error, rest, form } = useSubmit(
    (wanted: { choice: DataChoice; reason: string }) =>
      body(
        api.POST('/api/v1/engagements/{engagement}/data/{asset}/decision', {
          params: { path: { engagement, asset: sheet.asset } },
          body: wanted,
        }),
      ),
    async (_, wanted) => {
      onClose();
      showToast({ kind: 'ok', text: t('recorded', { choice: choiceWord(wanted.choice) }) });
      await client.invalidateQueries({ queryKey: engagementKey(engagement) });
    },
  );
  const problem = rest(['/reason']);
  const fault = reasonFault(reason);
  const send = () => {
    setTried(true);
    if (choice && !fault) return submit({ choice, reason: reason.trim() });
    const wrong = choice ? 'textarea' : 'input';
    form.current?.querySelector<HTMLElement>(wrong)?.focus();
  };
  return (
    <Dialog
      title={t('dialogTitle', { verdict: verdictWord(sheet) })}
      size="wide"
      open
      onClose={onClose}
    >
      <form ref={form} className={styles.form} noValidate onSubmit={sending(busy, send)}>
        {problem && <ProblemState {...problemProps(problem)} unsaved />}
        <p>{t('dialogLead')}</p>
        <Radio
          label={t('choice')}
          options={choices.map((one) => ({
            value: one,
            label: t(one),
            help: t(`${one}Help`),
          }))}
          value={choice}
          onChange={setChoice}
          error={isTried && !choice ? t('chooseOne') : null}
        />
        <TextArea
          label={t('reason')}
          help={t('reasonHelp')}
          value={reason}
          onChange={setReason}
          error={isTried && fault ? fault : error('/reason')}
        />
        <div className={styles.buttons}>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {t('record')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
