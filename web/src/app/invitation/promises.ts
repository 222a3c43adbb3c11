// What each side promises, as the brief has it, and what it leaves open: the things an expert would ask
// before signing.
import type { Brief } from '@/features/briefs/logic/brief';
import { named } from '@/features/briefs/logic/words';
import { choiceWord } from '@/lib/choices';
import { formatMoney } from '@/lib/money';
import { t } from './text';

export interface Promises {
  client: string[];
  expert: string[];
  /** What is not said. */
  open: string[];
}

type Criterion = NonNullable<Brief['criteria']>[number];

/** Without `money`, the reader's role sees no amounts, and misses none. */
export function promisesOf(whole: Brief, { money }: { money: boolean }): Promises {
  const brief = named(whole);
  return {
    client: [
      ...(money ? pay(brief) : []),
      ...compute(brief, 'client'),
      ...(brief.data ?? []).flatMap(({ what, needed_by: day }) =>
        day ? [t('handsOver', { what: what || t('dataUnnamed'), day })] : [],
      ),
      ...duties(brief, 'internal'),
      ...reviews(brief),
    ],
    expert: [
      ...(brief.deliverables ?? []).flatMap(({ what, kind }) =>
        what || kind ? [t('delivers', { what: what || choiceWord('deliverable', kind) })] : [],
      ),
      ...(brief.criteria ?? []).flatMap(promised),
      ...duties(brief, 'expert'),
      ...compute(brief, 'expert'),
    ],
    open: gaps(brief, money),
  };
}

function pay({ budget }: Brief): string[] {
  return budget?.total ? [t('pays', { amount: formatMoney(budget.total) })] : [];
}

function compute({ budget }: Brief, side: 'client' | 'expert'): string[] {
  if (budget?.compute_payer !== side) return [];
  const { compute_cap: cap } = budget;
  return [cap ? t('paysComputeUpTo', { amount: formatMoney(cap) }) : t('paysCompute')];
}

function duties({ roles = [] }: Brief, side: 'internal' | 'expert'): string[] {
  const own = roles.filter(({ by }) => by === side).map(({ role }) => choiceWord('duty', role));
  return own.length > 0 ? [t('looksAfter', { duties: own.join(', ').toLowerCase() })] : [];
}

function reviews({ timeline }: Brief): string[] {
  const count = timeline?.review_rounds;
  return count === undefined ? [] : [t('reviews', { count })];
}

function promised(one: Criterion): string[] {
  const criterion = criterionText(one);
  if (!criterion) return [];
  return [one.binding ? t('heldTo', { criterion }) : t('aimsAt', { criterion })];
}

const signs: Record<string, string> = { '>=': '≥', '<=': '≤', '==': '=' };

function criterionText({ kind, metric, op, value, on, deliverable }: Criterion): string {
  if (kind !== undefined && kind !== 'metric') return deliverable ?? '';
  if (!metric) return '';
  const wanted = [metric, op && (signs[op] ?? op), value].filter((part) => part !== undefined);
  const criterion = wanted.join(' ');
  return on === 'sealed' ? t('onSealed', { criterion }) : criterion;
}

function gaps(brief: Brief, money: boolean): string[] {
  const { budget, data = [], timeline, criteria = [] } = brief;
  return [
    ...(money && !budget?.total ? [t('gapPay')] : []),
    ...(money && !budget?.compute_payer ? [t('gapCompute')] : []),
    ...data
      .filter(({ needed_by }) => !needed_by)
      .map(({ what }) => t('gapHandover', { what: what || t('dataUnnamed') })),
    ...(timeline?.review_rounds === undefined ? [t('gapReviews')] : []),
    ...(criteria.some(({ binding }) => binding) ? [] : [t('gapBinding')]),
  ];
}
