import type { InsightPage } from '../queries';

/** Where a page of an engagement stands, and the place on it that is meant. */
export interface PageAddress {
  path: string;
  search?: Record<string, string>;
  hash?: string;
}

export function addressOf(
  page: InsightPage,
  place: { workspace: string; handle: string },
  subject = '',
): PageAddress {
  const workspace = `/w/${place.workspace}`;
  const engagement = `${workspace}/e/${place.handle}`;
  if (page === 'members') return { path: `${workspace}/members` };
  if (page === 'overview') return { path: engagement };
  const path = `${engagement}/${page}`;
  if (subject === '') return { path };
  if (page === 'runs') return { path: `${path}/${subject}` };
  // A subject of the brief is a pointer into it; elsewhere it is the id of a part of the page.
  return page === 'brief' ? { path, search: { at: subject } } : { path, hash: subject };
}
