// The pages that can be reached without signing in, and the root that all pages hang on.

import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { serverOptions } from '@/api/server';
import { safeNext, textParameter } from '@/lib/address';
import { Root } from './Root';

export const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({ component: Root });

export const signIn = createRoute({
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

export const claim = createRoute({
  getParentRoute: () => root,
  path: '/claim',
  component: lazyRouteComponent(() => import('@/features/people/ClaimPage')),
});

export const reset = createRoute({
  getParentRoute: () => root,
  path: '/reset',
  component: lazyRouteComponent(() => import('@/features/people/ResetPage')),
});

export const enter = createRoute({
  getParentRoute: () => root,
  path: '/enter',
  component: lazyRouteComponent(() => import('@/features/people/EnterPage')),
});

export const join = createRoute({
  getParentRoute: () => root,
  path: '/join/$token',
  // Which data profile is open, and which of its columns.
  validateSearch: (search): { asset?: string; column?: string } => ({
    asset: textParameter(search.asset),
    column: textParameter(search.column),
  }),
  component: lazyRouteComponent(() => import('./invitation/InvitationPage')),
});

export const shared = createRoute({
  getParentRoute: () => root,
  path: '/l/$token',
  component: lazyRouteComponent(() => import('@/features/insights/SharedPage')),
});
