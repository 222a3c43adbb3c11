import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { api } from '@/api/client';
import { problemProps } from '@/api/problem';
import { newestRunsOptions, type RunRow, runFilePath } from '@/api/runs';
import { sending } from '@/api/submit';
import { runStatusWords } from '@/lib/runStatus';
import { absoluteTime } from '@/lib/time';
import { Button } from '@/ui/Button/Button';
import { Dialog } from '@/ui/Dialog/Dialog';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Radio } from '@/ui/Radio/Radio';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { TextField } from '@/ui/TextField/TextField';
import { showToast } from '@/ui/Toast/toasts';
import type { Proof } from '../logic/milestone';
import styles from '../milestones.module.css';
import { type Criterion, type MilestoneAt, pathOf, useMove } from '../queries';
import { t } from '../text';
import { FileChoice } from './FileChoice';

interface EvidenceDialogProps {
  at: MilestoneAt;
  criterion: Criterion;
  proof: Proof;
  onClose: () => void;
}

const most = 12;

/** Evidence is something that is there already: it is pointed at, never typed in. */
export function EvidenceDialog({ at, criterion, proof, onClose }: EvidenceDialogProps) {
  const [query, setQuery] = useState('');
  const list = useQuery(newestRunsOptions(at.engagement, most, useDeferredValue(query)));
  const [run, setRun] = useState<RunRow | null>(null);
  const [file, setFile] = useState<string | null>(null);
  const runs = list.data?.runs ?? [];
  const { submit, busy, rest } = useLink(at, criterion.id, onClose);
  const problem = rest([]);
  const evidence = run && evidenceOf(proof, run, file);
  return (
    <Dialog
      title={t('linkTitle', { criterion: criterion.text })}
      size="wide"
      open
      onClose={onClose}
    >
      <form
        className={styles.form}
        noValidate
        onSubmit={sending(busy, () => evidence && submit(evidence))}
      >
        {problem && <ProblemState {...problemProps(problem)} unsaved />}
        {list.isPending && <Skeleton />}
        {list.isError && (
          <ProblemState {...problemProps(list.error)} onRetry={() => void list.refetch()} />
        )}
        <TextField label={t('findRun')} value={query} onChange={setQuery} autoComplete="off" />
        {list.isSuccess && runs.length === 0 && <p>{query ? t('noRunFound') : t('noRuns')}</p>}
        {runs.length > 0 && (
          <Radio
            label={t('runs')}
            value={run?.id ?? criterion.run_id ?? null}
            options={runs.map(({ id, name, status, started_at_ms }) => ({
              value: id,
              label: name,
              help: t('runLine', {
                status: runStatusWords(status),
                when: absoluteTime(new Date(started_at_ms).toISOString()),
              }),
            }))}
            onChange={(next) => {
              setRun(runs.find(({ id }) => id === next) ?? null);
              setFile(null);
            }}
          />
        )}
        {proof === 'file' && run && (
          <FileChoice engagement={at.engagement} run={run} value={file} onChange={setFile} />
        )}
        <div className={styles.buttons}>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" variant="primary" busy={busy} disabled={!evidence}>
            {t('linkSave')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

type Evidence = { run_id: string } | { file_path: string };

function evidenceOf(proof: Proof, run: RunRow, file: string | null): Evidence | null {
  if (proof !== 'file') return { run_id: run.id };
  return file === null ? null : { file_path: runFilePath(run, file) };
}

function useLink(at: MilestoneAt, criterion: string, onClose: () => void) {
  return useMove(
    at,
    (evidence: Evidence) =>
      api.POST('/api/v1/engagements/{engagement}/milestones/{milestone}/evidence', {
        ...pathOf(at),
        body: { criterion, ...evidence },
      }),
    () => {
      onClose();
      showToast({ kind: 'ok', text: t('linked') });
    },
  );
}
