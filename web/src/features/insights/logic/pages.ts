import type { InsightPage } from '../queries';

/** Where a page of an engagement stands, and the place on it that is meant. */
export interface PageAddress {
  path: string;
  search: Record<string, string>;
}

export function addressOf(
  page: InsightPage,
  place: { workspace: string; handle: string },
  subject = '',
): PageAddress {
  const workspace = `/w/${place.workspace}`;
  const engagement = `${workspace}/e/${place.handle}`;
  if (page === 'members') return { path: `${workspace}/members`, search: {} };
  if (page === 'overview') return { path: engagement, search: {} };
  if (page === 'runs' && subject) return { path: `${engagement}/runs/${subject}`, search: {} };
  // A subject of the brief is a pointer into it; other pages are short enough to be read whole.
  const search: Record<string, string> = page === 'brief' && subject ? { at: subject } : {};
  return { path: `${engagement}/${page}`, search };
}
