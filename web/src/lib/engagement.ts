// The product's own nouns in words, for every page that shows them.
import { catalogue } from './i18n/catalogue';

const t = catalogue({
  phase_brief: 'Writing the brief',
  phase_hiring: 'Hiring',
  phase_contract: 'Agreeing the contract',
  phase_onboarding: 'Onboarding',
  phase_delivery: 'Delivery',
  phase_handover: 'Handover',
  phase_care: 'Care after launch',
  phase_closed: 'Closed',
  gate_publish: 'Publish',
  gate_offer: 'Offer',
  gate_sign: 'Sign',
  gate_start: 'Start',
  gate_accept: 'Accept',
  gate_deploy: 'Deploy',
  gate_close: 'Close',
  side_client: 'client',
  side_expert: 'expert',
  side_both: 'client and expert',
  role_client: 'client',
  role_expert: 'expert',
  role_reviewer: 'reviewer',
  role_finance: 'finance',
  role_stakeholder: 'stakeholder',
});

type Phase =
  | 'brief'
  | 'hiring'
  | 'contract'
  | 'onboarding'
  | 'delivery'
  | 'handover'
  | 'care'
  | 'closed';
type Gate = 'publish' | 'offer' | 'sign' | 'start' | 'accept' | 'deploy' | 'close';
type Role = 'client' | 'expert' | 'reviewer' | 'finance' | 'stakeholder';

export const phaseWords = (phase: Phase) => t(`phase_${phase}`);
export const gateWords = (gate: Gate) => t(`gate_${gate}`);
export const sideWords = (side: 'client' | 'expert' | 'both') => t(`side_${side}`);
export const roleWords = (role: Role) => t(`role_${role}`);

/** How much a finding weighs, in the words of the Finding component. */
export function weight(severity: 'advice' | 'warn' | 'error'): 'info' | 'warning' | 'error' {
  return severity === 'advice' ? 'info' : severity === 'warn' ? 'warning' : 'error';
}
