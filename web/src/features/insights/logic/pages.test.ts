import { expect, it } from 'vitest';
import type { InsightPage } from '../queries';
import { addressOf } from './pages';

const place = { workspace: 'w1', handle: 'churn-1a2b3c' };

it('leads to the page and the place on it', () => {
  const to = (page: InsightPage, subject?: string) => addressOf(page, place, subject);
  const engagement = '/w/w1/e/churn-1a2b3c';
  expect(to('members')).toEqual({ path: '/w/w1/members' });
  expect(to('overview')).toEqual({ path: engagement });
  expect(to('milestones', 'm1')).toEqual({ path: `${engagement}/milestones`, hash: 'm1' });
  expect(to('compute')).toEqual({ path: `${engagement}/compute` });
  expect(to('runs')).toEqual({ path: `${engagement}/runs` });
  expect(to('runs', 'abc')).toEqual({ path: `${engagement}/runs/abc` });
  expect(to('brief', '/metrics/0/business')).toEqual({
    path: `${engagement}/brief`,
    search: { at: '/metrics/0/business' },
  });
});
