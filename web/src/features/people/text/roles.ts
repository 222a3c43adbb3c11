import { catalogue } from '@/app/i18n';

export const t = catalogue({
  roleOwner: 'Owner',
  roleAdmin: 'Admin',
  roleMember: 'Member',
  roleClient: 'Client',
  roleExpert: 'Expert',
  roleReviewer: 'Reviewer',
  roleFinance: 'Finance',
  roleStakeholder: 'Stakeholder',
});
