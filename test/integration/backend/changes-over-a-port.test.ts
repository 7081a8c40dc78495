/** The stream of changes as the desktop window gets it: over a MessagePort, with the same handler and the same link. */
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { RPCHandler } from '@orpc/server/message-port';
import { RequestHeadersPlugin } from '@orpc/server/plugins';
import { expect, test } from 'vitest';
import { CLIENT_ID_HEADER } from '#shared/contract/changes.ts';
import type { Contract } from '#shared/contract/index.ts';
import { cleanUp, startBackend } from './start-backend.ts';

async function windows(...names: string[]) {
  const { backend } = await startBackend();
  const handler = new RPCHandler(backend.router, { plugins: [new RequestHeadersPlugin()] });
  const clients = names.map((name): ContractRouterClient<Contract> => {
    const { port1, port2 } = new MessageChannel();
    handler.upgrade(port2);
    port2.start();
    port1.start();
    cleanUp(() => port1.close());
    return createORPCClient(new RPCLink({ port: port1, headers: { [CLIENT_ID_HEADER]: name } }));
  });
  return { backend, clients };
}

test('a window hears of the other one and not of itself, until it leaves', async () => {
  const { clients } = await windows('one', 'two');
  const [one, two] = clients as [ContractRouterClient<Contract>, ContractRouterClient<Contract>];
  const leaving = new AbortController();
  const changes = await one.changes.watch(undefined, { signal: leaving.signal });
  expect((await changes.next()).value).toEqual({ type: 'watching', missed: false });

  await one.sessions.create({});
  const session = await two.sessions.create({});
  expect((await changes.next()).value).toEqual({ type: 'session', sessionId: session.id });

  const waiting = changes.next();
  leaving.abort();
  await expect(waiting).rejects.toThrow();
});

test('the stream ends with the backend', async () => {
  const { backend, clients } = await windows('one');
  const changes = await clients[0]!.changes.watch();
  await changes.next();
  const waiting = changes.next();
  await backend.close();
  expect((await waiting).done).toBe(true);
});
