import { QueryClient } from '@tanstack/react-query';
import { asProblem } from '@/api/problem';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // A refusal stays a refusal; only silence and a busy server are worth another try.
      retry: (count, failure) => {
        const { status } = asProblem(failure);
        return count < 2 && (status === 0 || status >= 500);
      },
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
