import { catalogue } from '@/app/i18n';

export const t = catalogue({
  home: 'Your workspaces',
  noWorkspace: 'You have no seat in a workspace. Ask an owner or admin to invite {email}.',
  noEngagement: 'No engagements yet.',
  openWorkspace: 'Open {name}',
  sample: 'sample',
  engagements: 'Engagements',
  guest: 'You are a guest here, in the engagements above.',
  workspaceRole: 'Your role: {role}',
});
