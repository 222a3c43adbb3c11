import { useQueryClient } from '@tanstack/react-query';
import { engagementKey } from '@/api/engagement';
import { useLive } from './live';

/** Reads anew what the page shows of this engagement when one of these kinds of events comes. */
export function useFresh(engagement: string, kinds: readonly string[]): void {
  const client = useQueryClient();
  useLive(kinds, (event) => {
    if (event.engagement === engagement)
      void client.invalidateQueries({ queryKey: engagementKey(engagement) });
  });
}
