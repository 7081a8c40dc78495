/** What the way out adds to a request: the bare fetch, the same with its line in the log, and an agent of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { systemClock } from '#backend/clock.ts';
import { openDatabase } from '#backend/database/open.ts';
import { createStore } from '#backend/database/store.ts';
import { createNetwork } from '#backend/network/network.ts';
import { memorySecrets } from '#backend/secrets/secret-store.ts';
import { memorySettings } from '#backend/settings/settings-store.ts';
import { report } from './statistics.ts';

const ROUNDS = 1_200;
const WARM_UP = 200;

/** Milliseconds until the first bytes of an answer are there; all of it is read. */
async function timed(send: typeof fetch, url: string, body: string): Promise<number> {
  const from = performance.now();
  const reader = (await send(url, { method: 'POST', body })).body!.getReader();
  await reader.read();
  const took = performance.now() - from;
  while (!(await reader.read()).done);
  return took;
}

export async function benchNetwork(): Promise<void> {
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.end('data: hello\n\n');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  const dir = mkdtempSync(join(tmpdir(), 'emotiongpt-bench-'));
  const store = createStore(openDatabase(join(dir, 'bench.db'), '0123456789abcdef'.repeat(4)));
  const wayOut = (connectTimeoutMs: number) =>
    createNetwork({
      settings: memorySettings({ network: { connectTimeoutMs } }),
      secrets: memorySecrets(),
      store,
      clock: systemClock,
      fetch,
      report: console.error,
    }).wayOut({ purpose: 'reply', provider: 'openai', sessionId: null }).fetch;
  const ways = { 'bare fetch': fetch, 'usual way out': wayOut(10_000), 'with an agent': wayOut(9_000) };

  const body = JSON.stringify({ prompt: 'word '.repeat(2_000) });
  const times = new Map(Object.keys(ways).map((name) => [name, [] as number[]]));
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    for (const [name, send] of Object.entries(ways)) {
      const took = await timed(send, url, body);
      if (round >= 0) times.get(name)?.push(took);
    }
  }
  console.log(`way out, to the first bytes (${ROUNDS} requests each, in turn)`);
  for (const [name, all] of times) report(name, all);
  server.close();
  server.closeAllConnections();
  store.close();
  rmSync(dir, { recursive: true, force: true });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await benchNetwork();
