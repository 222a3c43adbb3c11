import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import { queryKey } from '@/api/keys';
import type { components } from '@/api/schema';

export type Funds = components['schemas']['CurrencyFundsView'];
export type Pledge = components['schemas']['PledgeView'];
export type Payout = components['schemas']['PayoutView'];
export type Transfer = components['schemas']['TransferView'];

const at = (engagement: string) => ({ params: { path: { engagement } } });

export const fundsOptions = (engagement: string) =>
  queryOptions({
    queryKey: queryKey('/api/v1/engagements/{engagement}/funds', { engagement }),
    queryFn: ({ signal }) =>
      body(api.GET('/api/v1/engagements/{engagement}/funds', { ...at(engagement), signal })),
  });

export const payoutsOptions = (engagement: string) =>
  queryOptions({
    queryKey: queryKey('/api/v1/engagements/{engagement}/payouts', { engagement }),
    queryFn: ({ signal }) =>
      body(api.GET('/api/v1/engagements/{engagement}/payouts', { ...at(engagement), signal })),
  });

/** The whole statement: it comes in pages, and a book of one engagement is short. */
export const statementOptions = (engagement: string, currency: string) =>
  queryOptions({
    queryKey: queryKey('/api/v1/engagements/{engagement}/ledger/{currency}', {
      engagement,
      currency,
    }),
    queryFn: async ({ signal }): Promise<Transfer[]> => {
      const all: Transfer[] = [];
      for (let after = 0, more = true; more; ) {
        const page = await body(
          api.GET('/api/v1/engagements/{engagement}/ledger/{currency}', {
            params: { path: { engagement, currency }, query: { after } },
            signal,
          }),
        );
        all.push(...page.transfers);
        after = page.last_seq;
        more = page.more;
      }
      return all;
    },
  });

export const verifyOptions = (workspace: string) =>
  queryOptions({
    queryKey: queryKey('/api/v1/workspaces/{workspace}/ledger/verify', { workspace }),
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/workspaces/{workspace}/ledger/verify', {
          params: { path: { workspace } },
          signal,
        }),
      ),
  });
