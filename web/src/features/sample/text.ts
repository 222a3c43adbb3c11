import { catalogue } from '@/app/i18n';

export const t = catalogue({
  label: 'Sample',
  sample: 'This is a sample. Nothing here is real.',
  begin: 'Begin your own',
  remove: 'Remove the sample',
  removeTitle: 'Remove the sample?',
  removeDetail:
    'Its engagements, contracts, runs, files and records go for good, and so do the people who exist only in it. Your own workspaces stay as they are.',
  removeReturn: 'You can load the example again later; what you changed in it is then gone.',
  typeName: 'Type “{name}” to confirm',
  nameDiffers: 'This is not the name “{name}”.',
  keep: 'Keep it',
  removed: 'The sample is removed.',
});
