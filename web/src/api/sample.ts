// The finished example: loading it takes the server a few seconds, once.
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { api, body } from './client';
import { meOptions } from './me';
import { type Submit, useSubmit } from './submit';

/** Leads into the sample: by a way in of its own for whoever holds the claim link, else as oneself. */
export function useShowSample(claim_token?: string): Submit<void> {
  const client = useQueryClient();
  const router = useRouter();
  return useSubmit(
    () => body(api.POST('/api/v1/sample', { body: { claim_token } })),
    async (sample) => {
      if (sample?.enter) return router.history.push(sample.enter);
      await client.invalidateQueries({ queryKey: meOptions.queryKey });
      router.history.push(`/w/${sample?.workspace}`);
    },
  );
}
