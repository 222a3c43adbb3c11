import { catalogue } from '@/app/i18n';

export const t = catalogue({
  roleOwner: 'Owner', roleAdmin: 'Admin', roleMember: 'Member',
  roleClient: 'Client', roleExpert: 'Expert', roleReviewer: 'Reviewer', roleFinance: 'Finance', roleStakeholder: 'Stakeholder',
  helpAdmin: 'Invites and removes people, changes settings.',
  helpMember: 'Sees the workspace and the engagements they take part in.',
  helpExpert: 'Does the work; sees this engagement only.',
  helpClient: 'Decides, accepts and pays in this engagement.',
  helpReviewer: 'Reads and comments; checks evidence before acceptance.',
  helpFinance: 'Sees budget, invoices and the ledger.',
  helpStakeholder: 'Reads the weekly page.',
});
