import { expect, it } from 'vitest';
import { peopleOf } from './people';

it('makes one person of all rows of an account', () => {
  const amara = { account: 'a1', name: 'Amara', email: 'amara@firm.example' };
  const sofia = { account: 'a2', name: 'Sofia', email: 'sofia@rossi.example' };
  expect(
    peopleOf([
      { ...amara, role: 'owner' },
      { ...sofia, engagement: 'e1', engagement_role: 'expert' },
      { ...amara, engagement: 'e1', engagement_role: 'client' },
      { ...sofia, engagement: 'e2', engagement_role: 'reviewer' },
    ]),
  ).toEqual([
    { ...amara, role: 'owner', seats: [{ engagement: 'e1', role: 'client' }] },
    {
      ...sofia,
      seats: [
        { engagement: 'e1', role: 'expert' },
        { engagement: 'e2', role: 'reviewer' },
      ],
    },
  ]);
});
