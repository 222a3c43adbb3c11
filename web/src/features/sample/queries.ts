import { api, body } from '@/api/client';

/** The way from the sample to a workspace of one's own, while nobody owns the server. */
export async function claimPath(workspace: string): Promise<string> {
  const link = await body(
    api.POST('/api/v1/workspaces/{workspace}/sample/claim-link', {
      params: { path: { workspace } },
    }),
  );
  return link?.path ?? '/claim';
}
