/** The typed client of the contract, and its TanStack Query twin: every call of the screens starts here. */
import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { DesktopContract } from '#shared/contract/desktop.ts';
import type { Contract } from '#shared/contract/index.ts';
import { createLink, isDesktop } from './link.ts';

const link = createLink();

export const client: ContractRouterClient<Contract> = createORPCClient(link);

const ofShell: ContractRouterClient<DesktopContract> = createORPCClient(link);
/** The shell of the desktop app, which answers over the same port; null in a browser. */
export const desktop = isDesktop() ? ofShell.desktop : null;
/** Its TanStack Query twin; asked only where `desktop` is there. */
export const desktopApi = createTanstackQueryUtils(ofShell).desktop;

/** Query keys and options: `useQuery(api.sessions.list.queryOptions({ input: { limit: 200 } }))`. */
export const api = createTanstackQueryUtils(client);
