import { catalogue } from '@/app/i18n';

export const t = catalogue({
  overviewLead: 'You take part as {role}.',
  phases: 'Where this engagement stands',
  now: 'now',
  done: 'done',
  later: 'later',
  handle: 'Address for your tools',
  handleNote: 'MLflow, DVC and Git LFS reach this engagement here.',
  notHere: 'You take part in no engagement with this address',
  notHereDetail: 'It may have another name, or somebody has to add you to it.',
  brief: 'Brief', hiring: 'Hiring', contract: 'Contract', onboarding: 'Onboarding',
  delivery: 'Delivery', handover: 'Handover', care: 'Care', closed: 'Closed',
  client: 'client', expert: 'expert', reviewer: 'reviewer', finance: 'finance', stakeholder: 'stakeholder',
});
