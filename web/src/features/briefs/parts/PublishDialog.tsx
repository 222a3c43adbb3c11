import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Finding as Fact, findingsOptions } from '@/api/engagement';
import { useOverride } from '@/api/override';
import { problemProps } from '@/api/problem';
import { sideWords, weight } from '@/lib/engagement';
import { Button } from '@/ui/Button/Button';
import { Dialog } from '@/ui/Dialog/Dialog';
import { Finding } from '@/ui/Finding/Finding';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { ReasonForm } from '@/ui/ReasonForm/ReasonForm';
import { Skeleton } from '@/ui/Skeleton/Skeleton';
import { showToast } from '@/ui/Toast/toasts';
import { t } from '../text/page';

/** The gate said no: what stands before it, and the two ways on. */
export function PublishDialog({
  engagement,
  busy,
  onPublish,
  onGoTo,
  onClose,
}: {
  engagement: string;
  busy: boolean;
  onPublish: () => void;
  onGoTo: (pointer: string) => void;
  onClose: () => void;
}) {
  const list = useQuery({ ...findingsOptions(engagement, 'publish'), staleTime: 0 });
  const blocking = (list.data?.findings ?? []).filter(
    ({ finding, overridden_by }) => finding.blocks.includes('publish') && !overridden_by,
  );
  return (
    <Dialog
      title={t('blockedTitle')}
      size="wide"
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('close')}</Button>
          {list.data && !list.data.blocked && (
            <Button variant="primary" busy={busy} onClick={onPublish}>
              {t('publish')}
            </Button>
          )}
        </>
      }
    >
      {list.isPending && <Skeleton lines={4} />}
      {list.isError && (
        <ProblemState {...problemProps(list.error)} onRetry={() => void list.refetch()} />
      )}
      {list.data && (
        <p>
          {blocking.length === 0
            ? t('blockedNone')
            : t('blockedDetail', { count: blocking.length })}
        </p>
      )}
      {blocking.map(({ finding }) => (
        <Blocking
          key={finding.code + finding.pointer}
          engagement={engagement}
          finding={finding}
          onGoTo={onGoTo}
        />
      ))}
    </Dialog>
  );
}

function Blocking({
  engagement,
  finding,
  onGoTo,
}: {
  engagement: string;
  finding: Fact;
  onGoTo: (pointer: string) => void;
}) {
  const [writing, setWriting] = useState(false);
  const { submit, busy, error, rest } = useOverride(engagement, 'publish', finding, () =>
    showToast({ kind: 'ok', text: t('overridden') }),
  );
  const problem = rest(['/reason']);
  return (
    <Finding
      severity={weight(finding.severity)}
      code={finding.code}
      title={finding.title}
      read={finding.read}
      why={finding.why}
      move={sideWords(finding.party)}
      fix={finding.fix}
      actions={
        writing ? (
          <>
            {problem && <ProblemState {...problemProps(problem)} unsaved />}
            <ReasonForm
              label={t('overrideReason')}
              help={t('overrideHelp')}
              submit={t('overrideSave')}
              busy={busy}
              error={error('/reason')}
              onSubmit={submit}
              onCancel={() => setWriting(false)}
            />
          </>
        ) : (
          <>
            <Button variant="primary" onClick={() => onGoTo(finding.pointer)}>
              {t('goTo')}
            </Button>
            <Button onClick={() => setWriting(true)}>{t('override')}</Button>
          </>
        )
      }
    />
  );
}
