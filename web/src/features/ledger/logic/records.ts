// Records of the books in words, and which of them stand behind a number.
import type { Transfer } from '../queries';
import { t } from '../text';

export type Group = 'confirmed' | 'allocated' | 'earned' | 'paid';

/** Names for what accounts and references are about. */
export interface Names {
  expert: (id: string) => string;
  milestone: (id: string) => string;
}

const codes = {
  fund_confirm: 'confirmed',
  fund_return: 'confirmed',
  allocate: 'allocated',
  deallocate: 'allocated',
  earn: 'earned',
  reserve: 'earned',
  payout: 'paid',
} as const satisfies Record<string, Group>;

type Code = keyof typeof codes | 'correct';

const isCode = (name: string): name is Code => name in codes || name === 'correct';

/** What a record says happened. A kind from a newer server is shown as it came. */
export function recordWord({ name, phase }: Transfer): string {
  if (name === 'payout' && phase === 'pending') return t('payoutAsked');
  if (name === 'payout' && phase === 'post') return t('payoutPosted');
  if (name === 'payout' && phase === 'void') return t('payoutVoided');
  return isCode(name) ? t(`code_${name}`) : name;
}

export function accountWord(path: string, names: Names): string {
  const [kind, second, third, fourth] = path.split(':');
  if (kind === 'bank') return t('account_bank');
  if (kind === 'exp') return t('account_services');
  if (kind === 'payable') return t('account_payable', { expert: names.expert(second ?? '') });
  if (kind !== 'funds') return path;
  if (second === 'available') return t('account_available');
  if (second === 'reserve') return t('account_reserve', { expert: names.expert(third ?? '') });
  if (second === 'allocated')
    return t('account_allocated', { milestone: names.milestone(fourth ?? '') });
  return path;
}

/** A correction stands where the record stands that it corrects. */
export function recordsOf(records: readonly Transfer[], group: Group | undefined): Transfer[] {
  if (!group) return [...records];
  const byId = new Map(records.map((record) => [record.id, record]));
  return records.filter((record) => {
    const { name } = record.name === 'correct' ? (byId.get(record.ref_id) ?? record) : record;
    return isCode(name) && name !== 'correct' && codes[name] === group;
  });
}

export function correctedIds(records: readonly Transfer[]): ReadonlySet<string> {
  return new Set(records.filter(({ name }) => name === 'correct').map(({ ref_id }) => ref_id));
}

// What is set aside or earned stands for the expert's work, so only the expert gives it up.
const byExpert: readonly string[] = ['allocate', 'earn', 'reserve'];

export function mayCorrect(
  record: Transfer,
  party: 'client' | 'expert',
  corrected: ReadonlySet<string>,
): boolean {
  const { name, phase, id } = record;
  if (name === 'correct' || phase === 'pending' || phase === 'void' || corrected.has(id))
    return false;
  return byExpert.includes(name) === (party === 'expert');
}
