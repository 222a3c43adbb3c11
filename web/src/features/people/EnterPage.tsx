import { useQueryClient } from '@tanstack/react-query';
import { useLocation, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { api } from '@/api/client';
import { problemProps } from '@/api/problem';
import { useSubmit } from '@/api/submit';
import { ProblemState } from '@/ui/ProblemState/ProblemState';
import { Entry } from './parts/Entry';
import { t } from './text/entry';

export default function EnterPage() {
  // The token stands after the # so that no server log and no Referer header ever holds it.
  const token = useLocation({ select: ({ hash }) => hash });
  if (!token) return <Entry title={t('enterNoToken')} lead={t('enterNoTokenDetail')} />;
  return <Enter key={token} token={token} />;
}

// The link is good once, and React runs effects twice while one develops.
const used = new Set<string>();

function Enter({ token }: { token: string }) {
  const client = useQueryClient();
  const router = useRouter();
  const { submit, problem } = useSubmit(
    (body: { token: string }) => api.POST('/api/v1/sign-in-link', { body }),
    () => {
      client.clear();
      router.history.replace('/');
    },
  );
  useEffect(() => {
    if (used.has(token)) return;
    used.add(token);
    submit({ token });
  }, [token, submit]);
  if (problem)
    return (
      <Entry title={t('enterFailed')}>
        <ProblemState {...problemProps(problem)} />
      </Entry>
    );
  return <Entry title={t('entering')} lead={t('enteringLead')} />;
}
