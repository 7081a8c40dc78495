import { type AnyContractRouter, isContractProcedure } from '@orpc/contract';
import { implement, ORPCError } from '@orpc/server';
import type { DataStatus } from '#shared/contract/data.ts';
import { contract } from '#shared/contract/index.ts';
import type { Backend } from '../backend.ts';
import { createChanges } from '../changes/changes.ts';
import { dataUnavailable, internal } from '../errors.ts';
import type { Router } from '../router.ts';
import type { Recovery } from './recovery.ts';

/**
 * What is served in place of a backend whose data cannot be opened: the same contract, of which only `recovery` answers,
 * and `data.status`. All else says DATA_UNAVAILABLE, so that no client takes it for an app without conversations.
 */
export function createStandIn(options: {
  recovery: Recovery;
  status: DataStatus;
  report: (error: unknown) => void;
  close: () => Promise<void>;
}): Backend {
  const { recovery, status, report, close } = options;
  const api = implement(contract).use(async ({ next }) => {
    try {
      return await next();
    } catch (error) {
      if (error instanceof ORPCError) throw error;
      report(error);
      throw internal();
    }
  });
  const router = {
    ...(unavailable(contract) as Router),
    data: {
      ...(unavailable(contract.data) as Router['data']),
      status: api.data.status.handler(() => status),
    },
    recovery: {
      status: api.recovery.status.handler(() => recovery.status()),
      tryAgain: api.recovery.tryAgain.handler(() => recovery.tryAgain()),
      restore: api.recovery.restore.handler(({ input }) => recovery.restore(input.backupId)),
      rescue: api.recovery.rescue.handler(() => recovery.rescue()),
      startAfresh: api.recovery.startAfresh.handler(() => recovery.startAfresh()),
    },
  } as Router;
  return {
    router,
    sessions: absent(),
    turns: absent(),
    providers: absent(),
    changes: createChanges(),
    status,
    settled: async () => {},
    close,
  };
}

/** Every procedure of a contract, refusing. */
function unavailable(part: AnyContractRouter): unknown {
  if (isContractProcedure(part)) {
    return implement(part).handler(() => {
      throw dataUnavailable();
    });
  }
  return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, unavailable(inner)]));
}

/** A room that is not there: whatever is asked of it, it refuses. */
const absent = <Room extends object>(): Room =>
  new Proxy({} as Room, {
    get: () => () => {
      throw dataUnavailable();
    },
  });
