// Every page with its address and its search parameters. Pages are loaded when they are first needed.

import { createRoute, createRouter, notFound, redirect } from '@tanstack/react-router';
import { meOptions } from '@/api/me';
import { claim, enter, join, reset, root, shared, signIn } from './entryRoutes';
import {
  brief,
  checks,
  compare,
  compute,
  connect,
  contract,
  data,
  engagement,
  evaluations,
  experts,
  hypotheses,
  milestones,
  models,
  money,
  overview,
  plan,
  run,
  runs,
  sign,
  storage,
  traces,
  weekly,
} from './placeRoutes';
import { queryClient } from './query';
import {
  account,
  home,
  members,
  newBrief,
  policy,
  profile,
  shell,
  workspace,
  workspaceIndex,
} from './shellRoutes';
import { LostPage, NotFound, PagePending, PageProblem } from './states/states';
import { readToolLink } from './toolLink';

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
          storage,
          traces,
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
