import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, body } from '@/api/client';
import { problemProps } from '@/api/problem';
import { newestRunsOptions } from '@/api/runs';
import { sending } from '@/api/submit';
import { Button } from '@/ui/Button/Button';
import { Dialog } from '@/ui/Dialog/Dialog';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Select } from '@/ui/Select/Select';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import styles from '../hypotheses.module.css';
import { pathOf, useStep } from '../hypothesisQueries';
import { t } from '../hypothesisText';
import type { HypothesisDialogProps } from './CloseHypothesisDialog';

const offered = 100;

export function LinkRunDialog({ engagement, hypothesis, onClose }: HypothesisDialogProps) {
  const { key } = hypothesis;
  const runs = useQuery(newestRunsOptions(engagement, offered));
  const [picked, setPicked] = useState<string | null>(null);
  const { submit, busy, problem, form } = useStep(
    engagement,
    (run_id: string) =>
      body(
        api.POST('/api/v1/engagements/{engagement}/hypotheses/{hypothesis}/runs', {
          ...pathOf(engagement, key),
          body: { run_id },
        }),
      ),
    () => t('linked', { key }),
    onClose,
  );
  const options = (runs.data?.runs ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const run = picked ?? options[0]?.value;
  return (
    <Dialog title={t('linkTitle', { key })} open onClose={onClose}>
      <form
        ref={form}
        className={styles.form}
        noValidate
        onSubmit={sending(busy, () => run !== undefined && submit(run))}
      >
        {problem && <ProblemState {...problemProps(problem)} unsaved />}
        {runs.isError && (
          <ProblemState {...problemProps(runs.error)} onRetry={() => void runs.refetch()} />
        )}
        {runs.isPending && <Skeleton lines={2} />}
        {runs.data &&
          (run === undefined ? (
            <p>{t('noneToLink')}</p>
          ) : (
            <Select
              label={t('run')}
              help={t('linkHelp', { key })}
              value={run}
              options={options}
              onChange={setPicked}
            />
          ))}
        <div className={styles.buttons}>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" variant="primary" busy={busy} disabled={run === undefined}>
            {t('link')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
