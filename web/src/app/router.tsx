// Every page with its address and its search parameters. Pages are loaded when they are first needed.

import {
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  redirect,
} from '@tanstack/react-router';
import { meOptions } from '@/api/me';
import { asProblem } from '@/api/problem';
import { textParameter } from '@/lib/address';
import { claim, enter, join, reset, root, shared, signIn } from './entryRoutes';
import { queryClient } from './query';
import {
  type BriefSearch,
  type ChecksSearch,
  type CompareSearch,
  type ContractSearch,
  type DataSearch,
  type MembersSearch,
  type MoneySearch,
  type ProfileSearch,
  type RunsSearch,
  readDay,
} from './search';
import { loadEngagementPages } from './shell/rail';
import { LostPage, NotFound, PagePending, PageProblem } from './states/states';
import { readToolLink } from './toolLink';

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
  // Nothing can wait where nothing has begun: a new workspace opens with its first step.
  beforeLoad: async ({ context }) => {
    const { workspaces, engagements } = await context.queryClient.ensureQueryData(meOptions);
    const [only, second] = workspaces;
    if (only && !second && engagements.length === 0)
      throw redirect({ to: '/w/$workspace', params: { workspace: only.id }, replace: true });
  },
  component: lazyRouteComponent(() => import('@/features/insights/TodayPage')),
});

const account = createRoute({
  getParentRoute: () => shell,
  path: '/account',
  component: lazyRouteComponent(() => import('@/features/people/AccountPage')),
});

const profile = createRoute({
  getParentRoute: () => shell,
  path: '/profile',
  validateSearch: (search): ProfileSearch => search,
  component: lazyRouteComponent(() => import('@/features/experts/ProfilePage')),
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
  validateSearch: (search): MembersSearch => search,
  component: lazyRouteComponent(() => import('@/features/people/MembersPage')),
});

const policy = createRoute({
  getParentRoute: () => workspace,
  path: '/policy',
  component: lazyRouteComponent(() => import('@/features/checks/PolicyPage')),
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
  validateSearch: (search): BriefSearch => search,
  component: lazyRouteComponent(() => import('@/features/briefs/BriefPage')),
});

const plan = createRoute({
  getParentRoute: () => engagement,
  path: '/plan',
  component: lazyRouteComponent(() => import('@/features/briefs/PlanPage')),
});

const experts = createRoute({
  getParentRoute: () => engagement,
  path: '/experts',
  validateSearch: (search): { who?: string } => ({ who: textParameter(search.who) }),
  component: lazyRouteComponent(() => import('@/features/experts/ExpertsPage')),
});

const checks = createRoute({
  getParentRoute: () => engagement,
  path: '/checks',
  validateSearch: (search): ChecksSearch => search,
  component: lazyRouteComponent(() => import('@/features/checks/ChecksPage')),
});

const data = createRoute({
  getParentRoute: () => engagement,
  path: '/data',
  validateSearch: (search): DataSearch => search,
  component: lazyRouteComponent(() => import('@/features/datasets/DataPage')),
});

const contract = createRoute({
  getParentRoute: () => engagement,
  path: '/contract',
  validateSearch: (search): ContractSearch => search,
  component: lazyRouteComponent(() => import('@/features/contracts/ContractPage')),
});

const sign = createRoute({
  getParentRoute: () => engagement,
  path: '/contract/sign',
  component: lazyRouteComponent(() => import('@/features/contracts/SignPage')),
});

const money = createRoute({
  getParentRoute: () => engagement,
  path: '/money',
  validateSearch: (search): MoneySearch => search,
  component: lazyRouteComponent(() => import('@/features/ledger/MoneyPage')),
});

const connect = createRoute({
  getParentRoute: () => engagement,
  path: '/connect',
  component: lazyRouteComponent(() => import('@/features/engagements/ConnectPage')),
});

const runs = createRoute({
  getParentRoute: () => engagement,
  path: '/runs',
  validateSearch: (search): RunsSearch => search,
  component: lazyRouteComponent(() => import('@/features/tracking/RunsPage')),
});

const compare = createRoute({
  getParentRoute: () => engagement,
  path: '/runs/compare',
  validateSearch: (search): CompareSearch => search,
  component: lazyRouteComponent(() => import('@/features/tracking/ComparePage')),
});

const run = createRoute({
  getParentRoute: () => engagement,
  path: '/runs/$run',
  component: lazyRouteComponent(() => import('@/features/tracking/RunPage')),
});

const models = createRoute({
  getParentRoute: () => engagement,
  path: '/models',
  validateSearch: (search): { model?: string } => ({ model: textParameter(search.model) }),
  component: lazyRouteComponent(() => import('@/features/tracking/ModelsPage')),
});

const hypotheses = createRoute({
  getParentRoute: () => engagement,
  path: '/hypotheses',
  component: lazyRouteComponent(() => import('@/features/delivery/HypothesesPage')),
});

const compute = createRoute({
  getParentRoute: () => engagement,
  path: '/compute',
  component: lazyRouteComponent(() => import('@/features/billing/ComputePage')),
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

const weekly = createRoute({
  getParentRoute: () => engagement,
  path: '/weekly',
  validateSearch: (search): { week?: string } => ({ week: readDay(search.week) }),
  component: lazyRouteComponent(() => import('@/features/insights/WeeklyPage')),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    claim,
    reset,
    enter,
    join,
    shared,
    shell.addChildren([
      home,
      account,
      profile,
      toolLink,
      workspace.addChildren([
        workspaceIndex,
        newBrief,
        members,
        policy,
        engagement.addChildren([
          overview,
          brief,
          plan,
          experts,
          data,
          contract,
          sign,
          money,
          checks,
          connect,
          runs,
          compare,
          run,
          models,
          hypotheses,
          compute,
          evaluations,
          milestones,
          weekly,
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
