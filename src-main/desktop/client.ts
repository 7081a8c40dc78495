import { createRouterClient, type RouterClient } from '@orpc/server';
import type { Router } from '#backend/router.ts';

/** The contract, called in this process: what the shell does of itself goes the way that a window's calls go. */
export type Client = RouterClient<Router>;

export const clientOf = (router: Router): Client => createRouterClient(router, { context: {} });
