// What happened, in words: one sentence per kind of event, without the name of whoever did it.
import type { components } from '@/api/schema';
import { gateWords } from '@/lib/engagement';
import { formatMoney, type Money } from '@/lib/money';
import { t } from '../text/activity';

type Event = components['schemas']['EventView'];

export interface Said {
  text: string;
  weight?: 'ok' | 'warn' | 'info';
}

/** What people call the data, by the short name that events carry. */
export type AssetNames = Readonly<Record<string, string>>;

interface Data {
  name?: string;
  status?: string;
  state?: string;
  amount?: Money;
  number?: number;
  version?: number;
  as?: string;
  choice?: string;
  phase?: string;
  business_days?: number;
}

// An amount, where the event carries one.
const sum = ({ amount }: Data) => (amount ? formatMoney(amount) : t('anAmount'));

// Days may be taken back as well as added.
function moved(days: number | undefined): Said {
  if (!days) return { text: t('planMoved') };
  return { text: t(days > 0 ? 'planLater' : 'planSooner', { count: Math.abs(days) }) };
}

const decisions: Readonly<Record<string, Said>> = {
  proceed: { text: t('decidedProceed'), weight: 'info' },
  get_data: { text: t('decidedData'), weight: 'warn' },
  rescope: { text: t('decidedScope'), weight: 'warn' },
  stop: { text: t('decidedStop'), weight: 'warn' },
};

const sentences: Readonly<Record<string, (event: Event, data: Data, asset: string) => Said>> = {
  'engagement.opened': () => ({ text: t('opened') }),
  'brief.saved': () => ({ text: t('briefSaved') }),
  'gate.passed': ({ subject }) => ({
    text: t('gatePassed', { gate: gateWords(subject as Parameters<typeof gateWords>[0]) }),
    weight: 'ok',
  }),
  'finding.overridden': ({ subject }) => ({
    text: t('overridden', { code: subject }),
    weight: 'warn',
  }),
  'invitation.accepted': () => ({ text: t('joined') }),
  'member.removed': () => ({ text: t('removed') }),
  'expert.profile_saved': () => ({ text: t('profileSaved') }),
  'invitation.made': () => ({ text: t('invited') }),
  'invitation.revoked': () => ({ text: t('inviteRevoked') }),
  'data.sampled': (_, __, asset) => ({ text: t('sampled', { asset }) }),
  'data.profile_seen': () => ({ text: t('profileSeen') }),
  'data.access_granted': (_, __, asset) => ({ text: t('accessGranted', { asset }) }),
  'data.access_verified': (_, __, asset) => ({
    text: t('accessVerified', { asset }),
    weight: 'ok',
  }),
  'data.decided': (_, { choice }, asset) => {
    const { text, weight }: Said = decisions[choice ?? ''] ?? { text: t('decidedOther') };
    return { text: t('decided', { asset, choice: text }), weight };
  },
  'data.indexed': () => ({ text: t('dataIndexed') }),
  'lock.taken': ({ subject }) => ({ text: t('lockTaken', { path: subject }) }),
  'lock.released': ({ subject }) => ({ text: t('lockReleased', { path: subject }) }),
  'plan.moved': (_, { business_days: days }) => ({ ...moved(days), weight: 'info' }),
  'policy.changed': () => ({ text: t('policyChanged'), weight: 'info' }),
  'contract.drafted': () => ({ text: t('contractDrafted') }),
  'contract.edited': () => ({ text: t('contractEdited') }),
  'contract.proposed': () => ({ text: t('contractProposed'), weight: 'info' }),
  'contract.withdrawn': () => ({ text: t('contractWithdrawn') }),
  'contract.declined': () => ({ text: t('contractDeclined'), weight: 'warn' }),
  'contract.signed': () => ({ text: t('contractSigned'), weight: 'ok' }),
  'contract.active': () => ({ text: t('contractActive'), weight: 'ok' }),
  'funds.pledged': (_, data) => ({ text: t('pledged', { amount: sum(data) }) }),
  'funds.confirmed': (_, data) => ({ text: t('confirmed', { amount: sum(data) }) }),
  'funds.returned': (_, data) => ({ text: t('returned', { amount: sum(data) }) }),
  'funds.allocated': (_, data) => ({ text: t('allocated', { amount: sum(data) }) }),
  'funds.deallocated': (_, data) => ({ text: t('deallocated', { amount: sum(data) }) }),
  'funds.earned': (_, data) => ({ text: t('earned', { amount: sum(data) }), weight: 'ok' }),
  'payout.requested': (_, data) => ({ text: t('payoutAsked', { amount: sum(data) }) }),
  'payout.confirmed': (_, data) => ({ text: t('payoutPaid', { amount: sum(data) }), weight: 'ok' }),
  'payout.voided': (_, data) => ({ text: t('payoutVoided', { amount: sum(data) }) }),
  'ledger.corrected': (_, data) => ({ text: t('corrected', { amount: sum(data) }) }),
  'run.created': (_, { name }) => ({ text: t('runBegan', { name: name || t('unnamed') }) }),
  'run.finished': (_, { name, status }) => ({
    text: t(status === 'failed' ? 'runFailed' : 'runEnded', { name: name || t('unnamed') }),
    weight: status === 'failed' ? 'warn' : undefined,
  }),
  'run.baseline': () => ({ text: t('baseline') }),
  'tracking.purged': () => ({ text: t('purged') }),
  'model.registered': (_, { name, version }) => ({
    text: t('modelRegistered', { name: name ?? '', version: version ?? '' }),
  }),
  'model.proposed': (_, { name, version, as }) => ({
    text: t('modelProposed', { name: name ?? '', version: version ?? '', as: as ?? '' }),
    weight: 'info',
  }),
  'model.version_removed': (_, { name, version }) => ({
    text: t('versionRemoved', { name: name ?? '', version: version ?? '' }),
  }),
  'model.removed': (_, { name }) => ({ text: t('modelRemoved', { name: name ?? '' }) }),
  'trace.removed': () => ({ text: t('tracesRemoved') }),
  'artifact.removed': () => ({ text: t('artifactRemoved') }),
  'evaluation.created': () => ({ text: t('evaluationMade') }),
  'evaluation.sealed': () => ({ text: t('evaluationSealed') }),
  'evaluation.deadline_set': () => ({ text: t('evaluationDeadline') }),
  'evaluation.baseline_set': () => ({ text: t('evaluationBaseline') }),
  'submission.scored': () => ({ text: t('submissionScored') }),
  'evaluation.revealed': () => ({ text: t('evaluationRevealed'), weight: 'info' }),
  'link.made': () => ({ text: t('linkMade'), weight: 'info' }),
  'link.revoked': () => ({ text: t('linkRevoked') }),
  'evidence.linked': () => ({ text: t('evidenceLinked') }),
  'criterion.waived': () => ({ text: t('criterionWaived'), weight: 'warn' }),
  'milestone.funded': ({ subject }) => ({ text: t('milestoneFunded', { milestone: subject }) }),
  'milestone.started': ({ subject }) => ({ text: t('milestoneStarted', { milestone: subject }) }),
  'milestone.submitted': ({ subject }) => ({
    text: t('milestoneSubmitted', { milestone: subject }),
    weight: 'info',
  }),
  'milestone.changes_requested': ({ subject }) => ({
    text: t('milestoneChanges', { milestone: subject }),
    weight: 'warn',
  }),
  'milestone.accepted': ({ subject }) => ({
    text: t('milestoneAccepted', { milestone: subject }),
    weight: 'ok',
  }),
  'hypothesis.opened': ({ subject }) => ({ text: t('hypothesisOpened', { key: subject }) }),
  'hypothesis.closed': ({ subject }, { state }) => ({
    text: t('hypothesisClosed', { key: subject, state: state ?? '' }),
    weight: 'info',
  }),
  'hypothesis.reopened': ({ subject }) => ({ text: t('hypothesisReopened', { key: subject }) }),
  'compute.alert': ({ subject }) => ({
    text: t('computeAlert', { percent: Number(subject) / 100 }),
    weight: 'warn',
  }),
  'compute.cap_set': () => ({ text: t('computeCapSet'), weight: 'info' }),
  'compute.rates_set': () => ({ text: t('computeRatesSet') }),
  'milestone.escalated': ({ subject }) => ({
    text: t('milestoneEscalated', { milestone: subject }),
    weight: 'warn',
  }),
};

/** A kind that a newer server tells and these pages do not know yet is shown by its name. */
export function say(event: Event, names: AssetNames = {}): Said {
  const { kind, subject } = event;
  const data = (event.data ?? {}) as Data;
  return sentences[kind]?.(event, data, names[subject] || subject) ?? { text: kind };
}

/** Saving six times in a row is one thing that happened, told at its last moment. */
export function gather(events: readonly Event[]): Event[] {
  const isRepeat = (event: Event, before: Event | undefined) =>
    before !== undefined &&
    before.kind === event.kind &&
    before.actor === event.actor &&
    say(before).text === say(event).text;
  return events.filter((event, index) => !isRepeat(event, events[index - 1]));
}
