/** The typed client of the contract, and its TanStack Query twin: every call of the screens starts here. */
import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { Contract } from '#shared/contract/index.ts';
import { createLink } from './link.ts';

export const client: ContractRouterClient<Contract> = createORPCClient(createLink());

/** Query keys and options: `useQuery(api.sessions.list.queryOptions({ input: { limit: 200 } }))`. */
export const api = createTanstackQueryUtils(client);
