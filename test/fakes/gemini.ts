/**
 * A Gemini on loopback: real HTTP, wire-compatible with the REST API as `@ai-sdk/google` calls it, and
 * able to misbehave in every way that a provider does. Nothing leaves the machine.
 *
 *     const gemini = await startFakeGemini();
 *     gemini.reply = 'Hello there.';            // or (request) => string | string[] (the chunks)
 *     gemini.behave('429', { times: 1 });       // the next request only; without times: until told otherwise
 *     ... point a provider at gemini.url with FAKE_GEMINI_KEY ...
 *     await gemini.close();
 */
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ChunkGate } from './chunk-gate.ts';
import {
  answerStream,
  answerWhole,
  ERROR_MODES,
  type GeminiBehaviour,
  sendError,
  sendJson,
} from './gemini-answers.ts';
import {
  GEMINI_ERRORS,
  type GeminiRequestBody,
  geminiModels,
  lastUserText,
  refuseBody,
  unknownModel,
} from './gemini-wire.ts';

/** The one key that the fake takes unless `startFakeGemini({ apiKey })` says otherwise. */
export const FAKE_GEMINI_KEY = 'AIzaFakeKeyForTests-0123456789abcdefghi';

const MODELS = ['gemini-2.5-flash', 'gemini-2.5-pro', 'gemini-2.5-flash-lite'];

/** One request as it arrived. */
interface GeminiCall {
  readonly method: string;
  /** Path and query, such as `/v1beta/models/gemini-2.5-flash:streamGenerateContent?alt=sse`. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** The parsed JSON body; an empty object for a GET. */
  readonly body: GeminiRequestBody;
  /** Empty for a list of models. */
  readonly model: string;
  readonly streaming: boolean;
  /** Settles when the exchange is over: `aborted` where the client's socket closed before the answer was complete. */
  readonly closed: Promise<'finished' | 'aborted'>;
}

export type GeminiReply =
  | string
  | readonly string[]
  | ((call: GeminiCall) => string | readonly string[] | Promise<string | readonly string[]>);

export interface FakeGemini {
  /** What a provider calls its base URL: `http://127.0.0.1:PORT/v1beta`. */
  readonly url: string;
  readonly apiKey: string;
  /** Every request since the start, oldest first, refused ones included. */
  readonly requests: readonly GeminiCall[];
  /** What the model says: a text (cut into words for a stream), its chunks, or a function of the request. */
  reply: GeminiReply;
  /** From now on, or for the next `times` requests, answer like this. */
  behave(mode: GeminiBehaviour, options?: { times?: number }): void;
  /** Resolves with the next request that arrives after this call. */
  nextRequest(): Promise<GeminiCall>;
  /** Lets `count` more chunks of held streams go (mode `hold`). */
  release(count?: number): void;
  close(): Promise<void>;
}

const echo = (call: GeminiCall): string =>
  `You said: “${lastUserText(call.body).slice(0, 200)}”. I am here with you 💛`;

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

export async function startFakeGemini(
  options: { apiKey?: string; reply?: GeminiReply } = {},
): Promise<FakeGemini> {
  const apiKey = options.apiKey ?? FAKE_GEMINI_KEY;
  const requests: GeminiCall[] = [];
  const gate = new ChunkGate();
  let waiting: ((call: GeminiCall) => void)[] = [];
  let planned: { mode: GeminiBehaviour; times: number } = { mode: 'normal', times: Infinity };

  const takeMode = (): GeminiBehaviour => {
    const { mode } = planned;
    planned.times -= 1;
    if (planned.times <= 0) planned = { mode: 'normal', times: Infinity };
    return mode;
  };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '/';
    const closed = new Promise<'finished' | 'aborted'>((resolve) => {
      response.once('close', () => resolve(response.writableFinished ? 'finished' : 'aborted'));
    });
    const body = await readJson(request);
    const generate = /^\/v1beta\/models\/([^/:?]+):(generateContent|streamGenerateContent)(\?|$)/.exec(path);
    const call: GeminiCall = {
      method: request.method ?? 'GET',
      path,
      headers: request.headers,
      body: (body ?? {}) as GeminiRequestBody,
      model: generate?.[1] ?? '',
      streaming: generate?.[2] === 'streamGenerateContent',
      closed,
    };
    requests.push(call);
    for (const resolve of waiting) resolve(call);
    waiting = [];

    const key = request.headers['x-goog-api-key'];
    if (key === undefined || key === '') return sendError(response, GEMINI_ERRORS.missingKey);
    if (key !== apiKey) return sendError(response, GEMINI_ERRORS.invalidKey);

    const mode = takeMode();
    if (mode === 'stall-first-byte') return;
    if (mode === '404') return sendError(response, unknownModel(call.model));
    if (mode === 'html') {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<!doctype html><title>Sign in to the network</title><h1>Welcome to the hotel</h1>');
      return;
    }
    if (mode in ERROR_MODES) return sendError(response, ERROR_MODES[mode as keyof typeof ERROR_MODES]);

    if (call.method === 'GET' && /^\/v1beta\/models(\?|$)/.test(path)) {
      return sendJson(response, 200, geminiModels(MODELS));
    }
    if (call.method !== 'POST' || generate === null) {
      return sendJson(response, 404, { error: { code: 404, message: 'Not found.', status: 'NOT_FOUND' } });
    }
    if (!/^(gemini|gemma)-/.test(call.model)) return sendError(response, unknownModel(call.model));
    const refusal = refuseBody(body);
    if (refusal !== undefined) return sendError(response, refusal);

    const reply = typeof fake.reply === 'function' ? await fake.reply(call) : fake.reply;
    const chunks = typeof reply === 'string' ? wordsOf(reply) : reply;
    if (call.streaming) await answerStream(response, call.model, chunks, mode, gate);
    else answerWhole(response, call.model, chunks.join(''), mode);
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  const fake: FakeGemini = {
    url: `http://127.0.0.1:${port}/v1beta`,
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
