import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { engagementKey } from '@/api/keys';
import type { EngagementSeat } from '@/api/me';
import { asProblem, problemProps } from '@/api/problem';
import { useSubmit } from '@/api/submit';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Status } from '@/ui/Status/Status';
import { showToast } from '@/ui/Toast/toasts';
import { TypedConfirm } from '@/ui/TypedConfirm/TypedConfirm';
import { type PurgePreview, previewOptions, startPurge } from '../../purgeQueries';
import styles from '../../storage.module.css';
import { t } from '../../text/storage';
import { Counts } from './Counts';

interface PurgeDialogProps {
  engagement: EngagementSeat;
  preview: PurgePreview;
  onClose: () => void;
}

const isStale = (failure: unknown) => asProblem(failure).code === 'purge_stale';

/** Says what goes before it goes. What it shows is what is sent, so nothing goes that nobody looked at. */
export function PurgeDialog({ engagement, preview, onClose }: PurgeDialogProps) {
  const client = useQueryClient();
  // Not the page's own preview, which changes whenever somebody deletes a run.
  const [seen, setSeen] = useState(preview);
  const { submit, busy, problem } = useSubmit(
    async ({ counts }: PurgePreview) => {
      try {
        return await startPurge(engagement.id, counts);
      } catch (failure) {
        if (isStale(failure))
          setSeen(await client.fetchQuery({ ...previewOptions(engagement.id), staleTime: 0 }));
        throw failure;
      }
    },
    async () => {
      showToast({ kind: 'ok', text: t('started') });
      await client.invalidateQueries({ queryKey: engagementKey(engagement.id) });
      onClose();
    },
  );
  const stale = problem !== null && isStale(problem);
  return (
    <TypedConfirm
      // Other counts are another question: the answer to the last one is not theirs.
      key={JSON.stringify(seen.counts)}
      title={t('dialogTitle')}
      word={engagement.handle}
      consequence={t('dialogConsequence')}
      submit={t('remove')}
      danger
      busy={busy}
      onSubmit={() => submit(seen)}
      onClose={onClose}
    >
      {stale && (
        <p role="alert">
          <Status kind="warn">{t('changed')}</Status> {t('changedHow')}
        </p>
      )}
      {problem && !stale && <ProblemState {...problemProps(problem)} unsaved />}
      <p>{t('dialogGoes')}</p>
      <Counts counts={seen.counts} />
      {seen.kept.length > 0 && (
        <p className={styles.quiet}>{t('dialogStays', { count: seen.kept.length })}</p>
      )}
    </TypedConfirm>
  );
}
