import { catalogue } from '@/app/i18n';

export const t = catalogue({
  label: 'Sample',
  sample: 'This is a sample. Nothing here is real.',
  begin: 'Begin your own',
  remove: 'Remove the sample',
  removeTitle: 'Remove the sample?',
  removeDetail:
    'Its engagements, contracts, runs, files and records go for good, and so do the people who exist only in it. Your own workspaces stay as they are.',
  removeReturn: 'It can be loaded again, as it was at first.',
  removed: 'The sample is removed.',
});
