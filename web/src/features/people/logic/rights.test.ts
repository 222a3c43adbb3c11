import { expect, it } from 'vitest';
import { mayManage, mayRemove } from './rights';

const owner = { account: 'o', role: 'owner' } as const;
const second = { account: 'p', role: 'owner' } as const;
const admin = { account: 'a', role: 'admin' } as const;
const member = { account: 'm', role: 'member' } as const;

it('lets owners and admins manage people', () => {
  expect([owner.role, admin.role, member.role, undefined].map(mayManage)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

it.each([
  [owner, member, [owner, member], true],
  [owner, owner, [owner, member], false],
  [owner, owner, [owner, second], true],
  [owner, second, [owner, second], true],
  [admin, owner, [owner, second, admin], false],
  [admin, member, [owner, admin, member], true],
  [member, member, [owner, member], false],
  [undefined, member, [owner, member], false],
  [member, admin, [owner, admin, member], false],
] as const)('%o removing %o', (actor, target, all, expected) => {
  expect(mayRemove(actor, target, all)).toBe(expected);
});
