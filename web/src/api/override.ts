import { useQueryClient } from '@tanstack/react-query';
import { api } from './client';
import type { Gate } from './engagement';
import { engagementKey } from './keys';
import { type Submit, useSubmit } from './submit';

export interface Override {
  code: string;
  pointer: string;
  reason: string;
}

/** Lets a gate open although a finding stands before it: on record, with a reason and a name. */
export function useOverride(engagement: string, gate: Gate, done: () => void): Submit<Override> {
  const client = useQueryClient();
  return useSubmit(
    (wanted: Override) =>
      api.POST('/api/v1/engagements/{engagement}/gates/{gate}/overrides', {
        params: { path: { engagement, gate } },
        body: wanted,
      }),
    async () => {
      done();
      await client.invalidateQueries({ queryKey: engagementKey(engagement) });
    },
  );
}
