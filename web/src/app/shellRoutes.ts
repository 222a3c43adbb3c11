// The pages behind the sign-in that belong to a person or a workspace.

import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { meOptions } from '@/api/me';
import { asProblem } from '@/api/problem';
import type { MembersSearch, ProfileSearch } from '@/lib/search';
import { root } from './entryRoutes';

export const shell = createRoute({
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

export const home = createRoute({
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

export const account = createRoute({
  getParentRoute: () => shell,
  path: '/account',
  component: lazyRouteComponent(() => import('@/features/people/AccountPage')),
});

export const profile = createRoute({
  getParentRoute: () => shell,
  path: '/profile',
  validateSearch: (search): ProfileSearch => search,
  component: lazyRouteComponent(() => import('@/features/experts/ProfilePage')),
});

export const workspace = createRoute({
  getParentRoute: () => shell,
  path: '/w/$workspace',
});

export const workspaceIndex = createRoute({
  getParentRoute: () => workspace,
  path: '/',
  component: lazyRouteComponent(() => import('@/features/engagements/EngagementsPage')),
});

export const newBrief = createRoute({
  getParentRoute: () => workspace,
  path: '/new',
  component: lazyRouteComponent(() => import('@/features/briefs/NewBriefPage')),
});

export const members = createRoute({
  getParentRoute: () => workspace,
  path: '/members',
  validateSearch: (search): MembersSearch => search,
  component: lazyRouteComponent(() => import('@/features/people/MembersPage')),
});

export const policy = createRoute({
  getParentRoute: () => workspace,
  path: '/policy',
  component: lazyRouteComponent(() => import('@/features/checks/PolicyPage')),
});
