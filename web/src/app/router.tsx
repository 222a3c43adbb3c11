// Every page with its address and its search parameters. Pages are loaded when they are first needed.

import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { meOptions } from '@/api/me';
import { asProblem } from '@/api/problem';
import { safeNext, textParameter } from '@/lib/address';
import { readSort } from '@/lib/grid/address';
import { queryClient } from './query';
import { Root } from './Root';
import { NotFound, PagePending, PageProblem } from './states/states';

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({ component: Root });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/signin',
  validateSearch: (search): { next?: string } => ({ next: safeNext(search.next) }),
  component: lazyRouteComponent(() => import('@/features/people/SignInPage')),
});

const claim = createRoute({
  getParentRoute: () => root,
  path: '/claim',
  component: lazyRouteComponent(() => import('@/features/people/ClaimPage')),
});

const join = createRoute({
  getParentRoute: () => root,
  path: '/join/$token',
  component: lazyRouteComponent(() => import('@/features/people/JoinPage')),
});

const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  beforeLoad: async ({ context, location }) => {
    try {
      await context.queryClient.ensureQueryData(meOptions);
    } catch (failure) {
      if (asProblem(failure).status !== 401) throw failure;
      const next = location.pathname === '/' ? undefined : location.href;
      throw redirect({ to: '/signin', search: { next } });
    }
  },
  component: lazyRouteComponent(() => import('./shell/Shell')),
});

const home = createRoute({
  getParentRoute: () => shell,
  path: '/',
  component: lazyRouteComponent(() => import('@/features/people/HomePage')),
});

const account = createRoute({
  getParentRoute: () => shell,
  path: '/account',
  component: lazyRouteComponent(() => import('@/features/people/AccountPage')),
});

const workspace = createRoute({
  getParentRoute: () => shell,
  path: '/w/$workspace',
});

const workspaceIndex = createRoute({
  getParentRoute: () => workspace,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/w/$workspace/members', params, replace: true });
  },
});

const members = createRoute({
  getParentRoute: () => workspace,
  path: '/members',
  validateSearch: (search): { filter?: string; sort?: string } => ({
    filter: textParameter(search.filter),
    sort: readSort(search.sort, ['name', 'email', 'role']),
  }),
  component: lazyRouteComponent(() => import('@/features/people/MembersPage')),
});

const engagement = createRoute({
  getParentRoute: () => workspace,
  path: '/e/$handle',
  component: lazyRouteComponent(() => import('@/features/engagements/OverviewPage')),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    claim,
    join,
    shell.addChildren([
      home,
      account,
      workspace.addChildren([workspaceIndex, members, engagement]),
    ]),
  ]),
  context: { queryClient },
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultNotFoundComponent: NotFound,
  defaultErrorComponent: PageProblem,
  defaultPendingComponent: PagePending,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
