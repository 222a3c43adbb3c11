import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { engagementOptions } from '@/api/engagement';
import { milestonesOptions } from '@/api/milestones';
import type { Names } from './logic/records';
import { t } from './text';

/** The books know people and milestones by id; people know them by name. */
export function useNames(engagement: string): Names {
  const page = useQuery(engagementOptions(engagement)).data;
  const milestones = useQuery(milestonesOptions(engagement)).data?.milestones;
  return useMemo(
    () => ({
      // Until the people are known, nothing is said of them.
      expert: (id) =>
        page
          ? (page.participants.find(({ account }) => account === id)?.name ?? t('somebody'))
          : '',
      milestone: (id) =>
        milestones?.find(({ ledger_id }) => ledger_id === id)?.name ?? id.slice(0, 8),
    }),
    [page, milestones],
  );
}
