import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, body } from '@/api/client';
import { engagementKey } from '@/api/engagement';
import { problemProps } from '@/api/problem';
import { sending, useSubmit } from '@/api/submit';
import { Button } from '@/ui/Button/Button';
import { Dialog } from '@/ui/Dialog/Dialog';
import { NumberField } from '@/ui/NumberField/NumberField';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Select } from '@/ui/Select/Select';
import { TextField } from '@/ui/TextField/TextField';
import { showToast } from '@/ui/Toast/toasts';
import styles from '../evaluations.module.css';
import { type CriterionChoice, isError, metrics } from '../logic/evaluation';
import type { NewEvaluation } from '../queries';
import { t } from '../text';

interface NewEvaluationDialogProps {
  engagement: string;
  criteria: readonly CriterionChoice[];
  onClose: () => void;
}

const shown = ['/name', '/metric', '/positive_label', '/public_share_bp', '/tries', '/criterion'];

export function NewEvaluationDialog({ engagement, criteria, onClose }: NewEvaluationDialogProps) {
  const [first] = criteria;
  const [wanted, setWanted] = useState<NewEvaluation>({
    name: '',
    metric: first?.metric ?? 'f1',
    positive_label: '',
    public_share_bp: 3000,
    tries: 10,
    criterion: first?.id,
  });
  const change = (next: Partial<NewEvaluation>) => setWanted((before) => ({ ...before, ...next }));
  const { submit, busy, error, rest, form } = useMake(engagement, onClose);
  const problem = rest(shown);
  const numbers = isError(wanted.metric);
  return (
    <Dialog title={t('make')} open onClose={onClose}>
      <form
        ref={form}
        className={styles.form}
        noValidate
        onSubmit={sending(busy, () =>
          submit({ ...wanted, positive_label: numbers ? undefined : wanted.positive_label }),
        )}
      >
        {problem && <ProblemState {...problemProps(problem)} unsaved />}
        <TextField
          label={t('name')}
          help={t('nameHelp')}
          autoComplete="off"
          // The first question of the dialog.
          autoFocus
          value={wanted.name}
          onChange={(name) => change({ name })}
          error={error('/name')}
        />
        <Select
          label={t('criterion')}
          help={t('criterionHelp')}
          value={wanted.criterion ?? ''}
          options={[
            ...criteria.map(({ id, text }) => ({ value: id, label: text })),
            { value: '', label: t('criterionNone') },
          ]}
          onChange={(id) =>
            change({
              criterion: id || undefined,
              metric: criteria.find((one) => one.id === id)?.metric ?? wanted.metric,
            })
          }
          error={error('/criterion')}
        />
        <div className={styles.pair}>
          <Select
            label={t('metric')}
            value={wanted.metric}
            options={metrics.map((value) => ({ value, label: t(value) }))}
            onChange={(metric) => change({ metric })}
            error={error('/metric')}
          />
          {!numbers && (
            <TextField
              label={t('positive')}
              help={t('positiveHelp')}
              autoComplete="off"
              value={wanted.positive_label ?? ''}
              onChange={(positive_label) => change({ positive_label })}
              error={error('/positive_label')}
            />
          )}
        </div>
        <div className={styles.pair}>
          <NumberField
            label={t('publicShare')}
            help={t('publicShareHelp')}
            min={0}
            max={90}
            whole
            value={wanted.public_share_bp / 100}
            onChange={(percent) => percent !== null && change({ public_share_bp: percent * 100 })}
            error={error('/public_share_bp')}
          />
          <NumberField
            label={t('triesField')}
            help={t('triesHelp')}
            min={1}
            max={1000}
            whole
            value={wanted.tries}
            onChange={(tries) => tries !== null && change({ tries })}
            error={error('/tries')}
          />
        </div>
        <div className={styles.buttons}>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {t('make')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function useMake(engagement: string, onClose: () => void) {
  const client = useQueryClient();
  return useSubmit(
    (wanted: NewEvaluation) =>
      body(
        api.POST('/api/v1/engagements/{engagement}/evaluations', {
          params: { path: { engagement } },
          body: wanted,
        }),
      ),
    async () => {
      await client.invalidateQueries({ queryKey: engagementKey(engagement) });
      showToast({ kind: 'ok', text: t('prepared') });
      onClose();
    },
  );
}
