import fc from 'fast-check';
import { startTestServer, TOKEN } from '../integration/server/harness.ts';
import { type OpenApi, requestsOf } from './requests.ts';
import { createSender, type FuzzAnswer } from './send.ts';

export interface FuzzReport {
  readonly requests: number;
  /** How often each status was answered. */
  readonly statuses: ReadonlyMap<number, number>;
  /** Bytes that are in use after a garbage collection, each time that `onTick` asked; empty where gc is not exposed. */
  readonly memory: readonly number[];
}

/**
 * Sends `count` made-up requests to a server of its own: requests as its OpenAPI document describes them, and
 * such as differ from those in every way.
 *
 * @param measureAt after how many requests the memory is looked at.
 * @throws with the smallest request that was answered as none may be: a 5xx, no answer, an error that is no JSON,
 *   or an error within that nobody foresaw.
 */
export async function fuzz(options: {
  count: number;
  seed: number;
  measureAt?: readonly number[];
}): Promise<FuzzReport> {
  const { count, seed, measureAt = [] } = options;
  const server = await startTestServer();
  const statuses = new Map<number, number>();
  const memory: number[] = [];
  let requests = 0;
  try {
    const document = (await (await server.call('GET', '/v1/openapi.json')).json()) as OpenApi;
    const send = createSender(server.url, TOKEN);
    const isFine = fc.asyncProperty(requestsOf(document), async (made) => {
      const answer = await send(made);
      requests += 1;
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      if (measureAt.includes(requests)) memory.push(await memoryInUse());
      const fault = faultOf(answer, made.route) ?? faultWithin(server.reports);
      if (fault !== null) throw new Error(`${fault} (${answer.status} ${answer.body.slice(0, 500)})`);
    });
    await fc.assert(isFine, { numRuns: count, seed, endOnFailure: false });
    const alive = await server.call('GET', '/v1/status');
    if (alive.status !== 200) throw new Error(`The server answers ${alive.status} afterwards.`);
    return { requests, statuses, memory };
  } finally {
    await server.close();
  }
}

/** What no answer may be. A reply that could not be written is 502 on the original routes, by their contract. */
function faultOf({ status, contentType, body }: FuzzAnswer, route: string): string | null {
  if (status >= 500 && !(status === 502 && route === '/send_message')) return 'An error of the server';
  if (status < 200 || (status >= 300 && status < 400)) return 'A status that nothing answers with';
  if (status === 431) return null; // Node.js itself, to an address of more than 16 KB: without a body
  if (status === 204 || contentType.startsWith('text/event-stream')) return null;
  if (status === 200 && route === '/v1/export') return null; // a file, in the form that was asked for
  if (!/^application\/(problem\+)?json/.test(contentType)) return `An answer of type ${contentType}`;
  const answer = JSON.parse(body) as Record<string, unknown>;
  if (status < 400) return null;
  const says = route.startsWith('/v1/') ? answer.code : answer.error;
  return typeof says === 'string' && says !== '' ? null : 'An error without a code';
}

const faultWithin = (reports: unknown[]): string | null => {
  const [unforeseen] = reports.splice(0);
  return unforeseen === undefined
    ? null
    : `Nobody foresaw: ${unforeseen instanceof Error ? unforeseen.stack : unforeseen}`;
};

/** Twice: what a first collection finalises, the second one frees. */
async function memoryInUse(): Promise<number> {
  for (let i = 0; i < 2; i++) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
