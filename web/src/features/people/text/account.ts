import { catalogue } from '@/app/i18n';

export const t = catalogue({
  account: 'Account',
  sessions: 'Sessions',
  sessionsNote:
    'A session ends by itself after 12 hours without use, and after 14 days at the latest.',
  thisSession: 'this one',
  sessionSince: 'Signed in',
  sessionSeen: 'last seen',
  sessionFrom: 'from {ip}',
  endSession: 'End session',
  endSessionOf: 'End the session on {agent}',
  sessionEnded: 'The session was ended.',
  unknownAgent: 'Unknown browser',
  agentOn: '{browser} on {system}',
  changePassword: 'Change password',
  currentPassword: 'Current password',
  newPassword: 'New password',
  passwordChanged: 'Your password was changed. Other sessions were ended.',
  wrongPassword: 'This is not your current password.',
  appearance: 'Appearance and keyboard',
  theme: 'Theme',
  themeSystem: 'As the system',
  themeLight: 'Light',
  themeDark: 'Dark',
  singleKeys: 'Single-key shortcuts',
  singleKeysHelp:
    'Such as c for a new brief and g m for members. They are silent while you type; keys with Ctrl or Cmd always work.',
});
