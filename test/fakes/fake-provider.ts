/**
 * What every fake provider is: a server on loopback that speaks a service's wire protocol, records what it is
 * asked, and misbehaves on request. Nothing leaves the machine.
 *
 *     const gemini = await startFakeGemini();
 *     gemini.reply = 'Hello there.';            // or (request) => string | string[] (the chunks)
 *     gemini.behave('429', { times: 1 });       // the next request only; without times: until told otherwise
 *     ... point a provider at gemini.url with gemini.apiKey ...
 *     await gemini.close();
 */
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerStream, type Behaviour, type StreamWire } from './behaviour.ts';
import { ChunkGate } from './chunk-gate.ts';

/** One request as it arrived. */
interface FakeCall<Body> {
  readonly method: string;
  /** Path and query, such as `/v1beta/models/gemini-2.5-flash:streamGenerateContent?alt=sse`. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** The parsed JSON body; an empty object for a GET. */
  readonly body: Body;
  /** Empty where no reply is asked for. */
  readonly model: string;
  /** Settles when the exchange is over: `aborted` where the client's socket closed before the answer was complete. */
  readonly closed: Promise<'finished' | 'aborted'>;
}

export type FakeReply<Body> =
  | string
  | readonly string[]
  | ((call: FakeCall<Body>) => string | readonly string[] | Promise<string | readonly string[]>);

export interface FakeProvider<Body> {
  /** What a provider calls its base URL, such as `http://127.0.0.1:PORT/v1beta`. */
  readonly url: string;
  /** The one key that it takes. */
  readonly apiKey: string;
  /** Every request since the start, oldest first, refused ones included. */
  readonly requests: readonly FakeCall<Body>[];
  /** What the model says: a text (cut into words for a stream), its chunks, or a function of the request. */
  reply: FakeReply<Body>;
  /** From now on, or for the next `times` requests, answer like this. */
  behave(mode: Behaviour, options?: { times?: number }): void;
  /** Resolves with the next request that arrives after this call. */
  nextRequest(): Promise<FakeCall<Body>>;
  /** Lets `count` more chunks of held streams go (mode `hold`). */
  release(count?: number): void;
  close(): Promise<void>;
}

/** An answer other than a stream. */
export interface WireError {
  readonly status: number;
  readonly body: unknown;
}

/** What a request asks for: a reply, or a document that is there. */
type Question = { readonly model: string } | { readonly document: unknown };

/** A service's protocol. */
export interface Wire<Body> extends StreamWire {
  readonly basePath: string;
  /** The error of a request that comes without `apiKey`. */
  keyProblem(headers: IncomingHttpHeaders, apiKey: string): WireError | undefined;
  readonly invalidKey: WireError;
  /** Undefined: there is nothing at this path. */
  read(method: string, path: string, body: Body): Question | undefined;
  /** What is wrong with the body of a request for a reply, or with its model. */
  refusal(model: string, body: unknown): WireError | undefined;
  /** The service's own JSON for a status. */
  error(status: number, model: string): unknown;
  /** The text of the last thing the user said. */
  lastUserText(body: Body): string;
}

const RETRY_AFTER: Readonly<Record<string, string>> = { '429': '30', '429-soon': '2' };

/** Words with the space before them, so that joining the chunks gives the text back. */
const wordsOf = (text: string): string[] => text.match(/\s*\S+\s*?(?=\s|$)|\s+$/gu) ?? [text];

async function readJson(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString('utf8');
  if (text === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function sendJson(response: ServerResponse, status: number, body: unknown, headers = {}): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=UTF-8', ...headers });
  response.end(JSON.stringify(body, null, 2));
}

/** Answers as `mode` says where the service would not even look at the request; false: it goes on. */
function misbehaveAtOnce(
  response: ServerResponse,
  mode: Behaviour,
  model: string,
  wire: Wire<never>,
): boolean {
  if (mode === 'stall-first-byte') return true;
  if (mode === 'html') {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end('<!doctype html><title>Sign in to the network</title><h1>Welcome to the hotel</h1>');
    return true;
  }
  if (mode === 'invalid-key') {
    sendJson(response, wire.invalidKey.status, wire.invalidKey.body);
    return true;
  }
  const status = Number.parseInt(mode, 10);
  if (Number.isNaN(status)) return false;
  const retryAfter = RETRY_AFTER[mode];
  const headers = retryAfter === undefined ? {} : { 'retry-after': retryAfter };
  sendJson(response, status, wire.error(status, model), headers);
  return true;
}

export async function startFakeProvider<Body>(
  wire: Wire<Body>,
  options: { apiKey: string; reply?: FakeReply<Body> | undefined },
): Promise<FakeProvider<Body>> {
  const { apiKey } = options;
  const requests: FakeCall<Body>[] = [];
  const gate = new ChunkGate();
  let waiting: ((call: FakeCall<Body>) => void)[] = [];
  let planned: { mode: Behaviour; times: number } = { mode: 'normal', times: Infinity };

  const takeMode = (): Behaviour => {
    const { mode } = planned;
    planned.times -= 1;
    if (planned.times <= 0) planned = { mode: 'normal', times: Infinity };
    return mode;
  };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.method ?? 'GET';
    const path = request.url ?? '/';
    const closed = new Promise<'finished' | 'aborted'>((resolve) => {
      response.once('close', () => resolve(response.writableFinished ? 'finished' : 'aborted'));
    });
    const json = await readJson(request);
    const body = (json ?? {}) as Body;
    const question = wire.read(method, path, body);
    const model = question !== undefined && 'model' in question ? question.model : '';
    const call: FakeCall<Body> = { method, path, headers: request.headers, body, model, closed };
    requests.push(call);
    for (const resolve of waiting) resolve(call);
    waiting = [];

    const keyProblem = wire.keyProblem(request.headers, apiKey);
    if (keyProblem !== undefined) return sendJson(response, keyProblem.status, keyProblem.body);
    const mode = takeMode();
    if (misbehaveAtOnce(response, mode, model, wire)) return;
    if (question === undefined) return sendJson(response, 404, { error: { message: 'Invalid URL' } });
    if ('document' in question) return sendJson(response, 200, question.document);
    const refusal = wire.refusal(model, json);
    if (refusal !== undefined) return sendJson(response, refusal.status, refusal.body);

    const reply = typeof fake.reply === 'function' ? await fake.reply(call) : fake.reply;
    const chunks = typeof reply === 'string' ? wordsOf(reply) : reply;
    await answerStream(response, { wire, model, chunks, mode, gate });
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  const echo = ({ body }: FakeCall<Body>) =>
    `You said: “${wire.lastUserText(body).slice(0, 200)}”. I am here with you 💛`;
  const fake: FakeProvider<Body> = {
    url: `http://127.0.0.1:${port}${wire.basePath}`,
    apiKey,
    requests,
    reply: options.reply ?? echo,
    behave(mode, { times = Infinity } = {}) {
      planned = { mode, times };
    },
    nextRequest: () => new Promise((resolve) => waiting.push(resolve)),
    release: (count = 1) => gate.release(count),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return fake;
}
