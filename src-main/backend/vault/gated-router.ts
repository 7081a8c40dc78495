import { type AnyRouter, call, getRouter, implement, isProcedure, unlazy } from '@orpc/server';
import { contract } from '#shared/contract/index.ts';
import type { CallContext } from '../call-context.ts';
import { internal } from '../errors.ts';
import { presentable } from '../presentable.ts';
import type { Router } from '../router.ts';

interface GateOptions {
  /** Answers a call by its path, such as `['sessions', 'list']`. @throws LOCKED */
  readonly routerFor: (path: readonly string[]) => AnyRouter;
  /** Told of each call before it is answered, and whether it changes anything. */
  readonly onCall: (path: readonly string[], changes: boolean) => void;
  /** Why a call that failed half-way was doomed: it locked meanwhile. Null: it was not. */
  readonly doom: (path: readonly string[]) => Error | null;
  readonly report: (error: unknown) => void;
}

/**
 * The whole contract as one router that stays the same while what answers it comes and goes: shells serve it once,
 * and each call finds the router of the moment. Input and output are checked there, and not a second time here.
 */
export function createGatedRouter({ routerFor, onCall, doom, report }: GateOptions): Router {
  const api = implement(contract)
    .$context<CallContext>()
    .use(async ({ path, context, signal, lastEventId }, input, output) => {
      try {
        const { default: procedure } = await unlazy(getRouter(routerFor(path), path));
        if (!isProcedure(procedure)) throw internal();
        onCall(path, procedure['~orpc'].route.method !== 'GET');
        const rest = { ...(signal && { signal }), ...(lastEventId === undefined ? {} : { lastEventId }) };
        return output(await call(procedure, input, { path, context, ...rest }));
      } catch (error) {
        throw doom(path) ?? presentable(error, report);
      }
    });
  return withHandlers(api, contract) as Router;
}

/** What a procedure would do if the gate let calls through to it: nothing can. */
const unreachable = (): never => {
  throw internal();
};

/** Every procedure of the contract, for the gate to stand before. */
function withHandlers(implementer: unknown, part: object): unknown {
  if ('~orpc' in part) return (implementer as { handler(answer: () => never): unknown }).handler(unreachable);
  return Object.fromEntries(
    Object.entries(part).map(([name, inner]) => [
      name,
      withHandlers((implementer as Record<string, unknown>)[name], inner),
    ]),
  );
}
