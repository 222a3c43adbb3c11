import { useQueryClient } from '@tanstack/react-query';
import { api } from './client';
import { engagementKey, type Finding, type Gate } from './engagement';
import { useSubmit } from './submit';

/** Lets a gate open although a finding stands before it: on record, with a reason and a name. */
export function useOverride(engagement: string, gate: Gate, finding: Finding, done: () => void) {
  const client = useQueryClient();
  return useSubmit(
    (reason: string) =>
      api.POST('/api/v1/engagements/{engagement}/gates/{gate}/overrides', {
        params: { path: { engagement, gate } },
        body: { code: finding.code, pointer: finding.pointer, reason },
      }),
    async () => {
      done();
      await client.invalidateQueries({ queryKey: engagementKey(engagement) });
    },
  );
}
