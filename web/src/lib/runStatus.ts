// How a run stands, in words, for every page that shows runs.
import { catalogue } from './i18n/catalogue';

const t = catalogue({
  running: 'running',
  scheduled: 'scheduled',
  finished: 'finished',
  failed: 'failed',
  killed: 'stopped',
});

export const runStatusWords = (status: Parameters<typeof t>[0]) => t(status);
