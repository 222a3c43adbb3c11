import { expect, it } from 'vitest';
import { queryKey, workspaceKey } from './keys';

it('mirrors the path with its values', () => {
  expect(queryKey('/api/v1/me')).toEqual(['me']);
  const members = queryKey('/api/v1/workspaces/{workspace}/members', { workspace: 'w1' });
  expect(members).toEqual(['workspaces', 'w1', 'members']);
  expect(members.slice(0, 2)).toEqual(workspaceKey('w1'));
});

it('refuses to make a key with a hole', () => {
  expect(() => queryKey('/api/v1/workspaces/{workspace}/members')).toThrow('workspace');
});
