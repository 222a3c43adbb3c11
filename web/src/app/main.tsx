import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@/ui/base.css';
import '@/ui/print.css';
import { onSignedOut } from '@/api/client';
import { followTheme } from '@/ui/theme/theme';
import { queryClient } from './query';
import { router } from './router';
import { LastNet } from './states/states';

followTheme();

// Whatever page asks and is no longer known: come back to it after signing in.
onSignedOut(() => {
  const { pathname, searchStr } = router.state.location;
  if (['/signin', '/claim', '/reset', '/enter'].includes(pathname) || pathname.startsWith('/join/'))
    return;
  queryClient.clear();
  void router.navigate({
    to: '/signin',
    search: pathname === '/' ? {} : { next: pathname + searchStr },
  });
});

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <LastNet>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </LastNet>
    </StrictMode>,
  );
}
