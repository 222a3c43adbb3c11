// Every page with its address and its search parameters. Pages are loaded when they are first needed.

import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  redirect,
} from '@tanstack/react-router';
import { meOptions } from '@/api/me';
import { asProblem } from '@/api/problem';
import { serverOptions } from '@/api/server';
import { safeNext, textParameter } from '@/lib/address';
import { readSort } from '@/lib/grid/address';
import { queryClient } from './query';
import { Root } from './Root';
import {
  type BriefSearch,
  type ChecksSearch,
  type RunsSearch,
  readBriefSearch,
  readChecksSearch,
  readRunsSearch,
} from './search';
import { loadEngagementPages } from './shell/rail';
import { LostPage, NotFound, PagePending, PageProblem } from './states/states';
import { readToolLink } from './toolLink';

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({ component: Root });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/signin',
  validateSearch: (search): { next?: string } => ({ next: safeNext(search.next) }),
  // Without an owner there is nobody to sign in as.
  beforeLoad: async ({ context }) => {
    const server = await context.queryClient.ensureQueryData(serverOptions).catch(() => null);
    if (server?.claimed === false) throw redirect({ to: '/claim', replace: true });
  },
  component: lazyRouteComponent(() => import('@/features/people/SignInPage')),
});

const claim = createRoute({
  getParentRoute: () => root,
  path: '/claim',
  component: lazyRouteComponent(() => import('@/features/people/ClaimPage')),
});

const reset = createRoute({
  getParentRoute: () => root,
  path: '/reset',
  component: lazyRouteComponent(() => import('@/features/people/ResetPage')),
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
  // Who has one workspace has no choice to make.
  beforeLoad: async ({ context }) => {
    const { workspaces } = await context.queryClient.ensureQueryData(meOptions);
    const [only, second] = workspaces;
    if (only && !second)
      throw redirect({ to: '/w/$workspace', params: { workspace: only.id }, replace: true });
  },
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
  component: lazyRouteComponent(() => import('@/features/engagements/EngagementsPage')),
});

const newBrief = createRoute({
  getParentRoute: () => workspace,
  path: '/new',
  component: lazyRouteComponent(() => import('@/features/briefs/NewBriefPage')),
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
  beforeLoad: loadEngagementPages,
});

const overview = createRoute({
  getParentRoute: () => engagement,
  path: '/',
  component: lazyRouteComponent(() => import('@/features/engagements/OverviewPage')),
});

const brief = createRoute({
  getParentRoute: () => engagement,
  path: '/brief',
  validateSearch: (search): BriefSearch => readBriefSearch(search),
  component: lazyRouteComponent(() => import('@/features/briefs/BriefPage')),
});

const checks = createRoute({
  getParentRoute: () => engagement,
  path: '/checks',
  validateSearch: (search): ChecksSearch => readChecksSearch(search),
  component: lazyRouteComponent(() => import('@/features/checks/ChecksPage')),
});

const connect = createRoute({
  getParentRoute: () => engagement,
  path: '/connect',
  component: lazyRouteComponent(() => import('@/features/engagements/ConnectPage')),
});

const runs = createRoute({
  getParentRoute: () => engagement,
  path: '/runs',
  validateSearch: (search): RunsSearch => readRunsSearch(search),
  component: lazyRouteComponent(() => import('@/features/tracking/RunsPage')),
});

const run = createRoute({
  getParentRoute: () => engagement,
  path: '/runs/$run',
  component: lazyRouteComponent(() => import('@/features/tracking/RunPage')),
});

const evaluations = createRoute({
  getParentRoute: () => engagement,
  path: '/evaluations',
  component: lazyRouteComponent(() => import('@/features/scoring/EvaluationsPage')),
});

const milestones = createRoute({
  getParentRoute: () => engagement,
  path: '/milestones',
  component: lazyRouteComponent(() => import('@/features/delivery/MilestonesPage')),
});

// The address tools use: people come here by the links those tools print.
const toolLink = createRoute({
  getParentRoute: () => shell,
  path: '/e/$handle',
  notFoundComponent: NotFound,
  beforeLoad: async ({ context, params: { handle }, location }) => {
    const { engagements } = await context.queryClient.ensureQueryData(meOptions);
    const workspace = engagements.find((one) => one.handle === handle)?.workspace;
    if (workspace === undefined) throw notFound();
    const { experiment, run } = readToolLink(location.hash);
    if (run)
      throw redirect({
        to: '/w/$workspace/e/$handle/runs/$run',
        params: { workspace, handle, run },
        replace: true,
      });
    throw redirect({
      to: '/w/$workspace/e/$handle/runs',
      params: { workspace, handle },
      search: { experiment },
      replace: true,
    });
  },
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    claim,
    reset,
    join,
    shell.addChildren([
      home,
      account,
      toolLink,
      workspace.addChildren([
        workspaceIndex,
        newBrief,
        members,
        engagement.addChildren([
          overview,
          brief,
          checks,
          connect,
          runs,
          run,
          evaluations,
          milestones,
        ]),
      ]),
    ]),
  ]),
  context: { queryClient },
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultNotFoundComponent: LostPage,
  defaultErrorComponent: PageProblem,
  defaultPendingComponent: PagePending,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
