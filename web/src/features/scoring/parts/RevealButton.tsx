import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/api/client';
import { engagementKey } from '@/api/engagement';
import { problemProps } from '@/api/problem';
import { useSubmit } from '@/api/submit';
import { Button } from '@/ui/Button/Button';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { showToast } from '@/ui/Toast/toasts';
import { TypedConfirm } from '@/ui/TypedConfirm/TypedConfirm';
import type { Evaluation } from '../queries';
import { t } from '../text';

export function RevealButton(props: { engagement: string; evaluation: Evaluation }) {
  const { engagement, evaluation } = props;
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { submit, busy, problem } = useSubmit<void, unknown>(
    () =>
      api.POST('/api/v1/engagements/{engagement}/evaluations/{evaluation}/reveal', {
        params: { path: { engagement, evaluation: evaluation.id } },
      }),
    async () => {
      setAsking(false);
      showToast({ kind: 'ok', text: t('revealDone') });
      await client.invalidateQueries({ queryKey: engagementKey(engagement) });
    },
  );
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('reveal')}</Button>
      {asking && (
        <TypedConfirm
          title={t('revealTitle', { name: evaluation.name })}
          word={t('revealWord')}
          consequence={t('revealConsequence')}
          submit={t('reveal')}
          danger
          busy={busy}
          onSubmit={() => submit()}
          onClose={() => setAsking(false)}
        >
          {problem && <ProblemState {...problemProps(problem)} unsaved />}
          <p>{t('revealDetail')}</p>
          {evaluation.submissions.length === 0 && <p>{t('revealNone')}</p>}
        </TypedConfirm>
      )}
    </>
  );
}
