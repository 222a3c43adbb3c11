import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';
import { api } from '@/api/client';
import { asProblem } from '@/api/problem';
import { showToast } from '@/ui/Toast/toasts';

export function useSignOut(): () => void {
  const client = useQueryClient();
  const router = useRouter();
  return useCallback(() => {
    api.POST('/api/v1/sign-out').then(
      async () => {
        await router.navigate({ to: '/signin' });
        // Nothing of the last person stays in memory for the next one on this machine.
        client.clear();
      },
      (failure) =>
        showToast({ kind: 'bad', text: asProblem(failure).message || asProblem(failure).code }),
    );
  }, [client, router]);
}
