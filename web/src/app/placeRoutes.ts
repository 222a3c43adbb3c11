// The pages of an engagement.

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readDay, textParameter } from '@/lib/address';
import type {
  BriefSearch,
  ChecksSearch,
  CompareSearch,
  ContractSearch,
  DataSearch,
  MoneySearch,
  RunsSearch,
  TracesSearch,
} from '@/lib/search';
import { loadEngagementPages } from './shell/rail';
import { workspace } from './shellRoutes';

export const engagement = createRoute({
  getParentRoute: () => workspace,
  path: '/e/$handle',
  beforeLoad: loadEngagementPages,
});

export const overview = createRoute({
  getParentRoute: () => engagement,
  path: '/',
  component: lazyRouteComponent(() => import('@/features/engagements/OverviewPage')),
});

export const brief = createRoute({
  getParentRoute: () => engagement,
  path: '/brief',
  validateSearch: (search): BriefSearch => search,
  component: lazyRouteComponent(() => import('@/features/briefs/BriefPage')),
});

export const plan = createRoute({
  getParentRoute: () => engagement,
  path: '/plan',
  component: lazyRouteComponent(() => import('@/features/briefs/PlanPage')),
});

export const experts = createRoute({
  getParentRoute: () => engagement,
  path: '/experts',
  validateSearch: (search): { who?: string } => ({ who: textParameter(search.who) }),
  component: lazyRouteComponent(() => import('@/features/experts/ExpertsPage')),
});

export const checks = createRoute({
  getParentRoute: () => engagement,
  path: '/checks',
  validateSearch: (search): ChecksSearch => search,
  component: lazyRouteComponent(() => import('@/features/checks/ChecksPage')),
});

export const data = createRoute({
  getParentRoute: () => engagement,
  path: '/data',
  validateSearch: (search): DataSearch => search,
  component: lazyRouteComponent(() => import('@/features/datasets/DataPage')),
});

export const contract = createRoute({
  getParentRoute: () => engagement,
  path: '/contract',
  validateSearch: (search): ContractSearch => search,
  component: lazyRouteComponent(() => import('@/features/contracts/ContractPage')),
});

export const sign = createRoute({
  getParentRoute: () => engagement,
  path: '/contract/sign',
  component: lazyRouteComponent(() => import('@/features/contracts/SignPage')),
});

export const money = createRoute({
  getParentRoute: () => engagement,
  path: '/money',
  validateSearch: (search): MoneySearch => search,
  component: lazyRouteComponent(() => import('@/features/ledger/MoneyPage')),
});

export const connect = createRoute({
  getParentRoute: () => engagement,
  path: '/connect',
  component: lazyRouteComponent(() => import('@/features/engagements/ConnectPage')),
});

export const runs = createRoute({
  getParentRoute: () => engagement,
  path: '/runs',
  validateSearch: (search): RunsSearch => search,
  component: lazyRouteComponent(() => import('@/features/tracking/RunsPage')),
});

export const compare = createRoute({
  getParentRoute: () => engagement,
  path: '/runs/compare',
  validateSearch: (search): CompareSearch => search,
  component: lazyRouteComponent(() => import('@/features/tracking/ComparePage')),
});

export const run = createRoute({
  getParentRoute: () => engagement,
  path: '/runs/$run',
  component: lazyRouteComponent(() => import('@/features/tracking/RunPage')),
});

export const models = createRoute({
  getParentRoute: () => engagement,
  path: '/models',
  validateSearch: (search): { model?: string } => ({ model: textParameter(search.model) }),
  component: lazyRouteComponent(() => import('@/features/tracking/ModelsPage')),
});

export const storage = createRoute({
  getParentRoute: () => engagement,
  path: '/storage',
  component: lazyRouteComponent(() => import('@/features/tracking/StoragePage')),
});

export const traces = createRoute({
  getParentRoute: () => engagement,
  path: '/traces',
  validateSearch: (search): TracesSearch => search,
  component: lazyRouteComponent(() => import('@/features/tracking/TracesPage')),
});

export const hypotheses = createRoute({
  getParentRoute: () => engagement,
  path: '/hypotheses',
  component: lazyRouteComponent(() => import('@/features/delivery/HypothesesPage')),
});

export const compute = createRoute({
  getParentRoute: () => engagement,
  path: '/compute',
  component: lazyRouteComponent(() => import('@/features/billing/ComputePage')),
});

export const evaluations = createRoute({
  getParentRoute: () => engagement,
  path: '/evaluations',
  component: lazyRouteComponent(() => import('@/features/scoring/EvaluationsPage')),
});

export const milestones = createRoute({
  getParentRoute: () => engagement,
  path: '/milestones',
  component: lazyRouteComponent(() => import('@/features/delivery/MilestonesPage')),
});

export const weekly = createRoute({
  getParentRoute: () => engagement,
  path: '/weekly',
  validateSearch: (search): { week?: string } => ({ week: readDay(search.week) }),
  component: lazyRouteComponent(() => import('@/features/insights/WeeklyPage')),
});
