import { catalogue } from '@/app/i18n';

export const t = catalogue({
  before: 'What stands before it',
  blocked: 'blocked',
  open: 'nothing blocks it',
  nothing: 'Nothing stands before this gate now.',
  standing: 'The move is with: {side}',
  all: { one: 'The one finding at this gate', other: 'All {count} findings at this gate' },
  none: 'The checks of this gate',
  decided: 'What was decided',
  undecided: 'Nobody has passed this gate yet.',
  decidedBy: 'by {name}',
  milestone: 'milestone {id},',
  thatDay: 'The findings of that day',
  overrides: 'What was overridden',
  noOverrides: 'Nothing was overridden at this gate.',
  overridden: '{name}: {reason}',
  goBrief: 'Go to the brief',
  goContract: 'Go to the contract',
  goMilestones: 'Go to the milestones',
});
