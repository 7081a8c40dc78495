/**
 * An Ollama on loopback: chat as a stream of JSON lines, and the list of what is installed
 * (https://github.com/ollama/ollama/blob/main/docs/api.md). It takes no key, and blocks nothing.
 */
import { type FakeProvider, startFakeProvider, type Wire, type WireError } from './fake-provider.ts';

/** The body of `POST /api/chat`. */
export interface OllamaRequestBody {
  readonly model?: string;
  readonly stream?: boolean;
  readonly format?: string;
  readonly think?: boolean | string;
  readonly messages?: readonly { readonly role: string; readonly content: unknown }[];
  readonly options?: {
    readonly num_ctx?: number;
    readonly temperature?: number;
    readonly num_predict?: number;
  };
}

export type FakeOllama = FakeProvider<OllamaRequestBody>;

const TAGS = {
  models: [
    { name: 'test-large:latest', model: 'test-large:latest', size: 4_000_000_000 },
    { name: 'test-huge:cloud', model: 'test-huge:cloud', size: 400, remote_host: 'https://ollama.com:443' },
  ],
};

const problem = (status: number, error: string): WireError => ({ status, body: { error } });
const notFound = (model: string): WireError => problem(404, `model '${model}' not found`);

const line = (model: string, content: string, more: object = { done: false }): string =>
  `${JSON.stringify({ model, created_at: '2026-01-01T00:00:00Z', message: { role: 'assistant', content }, ...more })}\n`;

const end = (model: string, count: number): string =>
  line(model, '', { done: true, done_reason: 'stop', prompt_eval_count: 12, eval_count: count });

const wire: Wire<OllamaRequestBody> = {
  basePath: '',
  contentType: 'application/x-ndjson',
  invalidKey: problem(401, 'unauthorized'),
  keyProblem: () => undefined,
  read(method, path, { model = '' }) {
    if (method === 'POST' && path === '/api/chat') return { model };
    return method === 'GET' && path === '/api/tags' ? { document: TAGS } : undefined;
  },
  refusal(model, body) {
    if (!model.startsWith('test-')) return notFound(model);
    const { messages, stream } = body as OllamaRequestBody;
    const fits = stream === true && messages?.every(({ content }) => typeof content === 'string');
    return fits ? undefined : problem(400, 'invalid request');
  },
  error: (status, model) => (status === 404 ? notFound(model) : problem(status, 'something went wrong')).body,
  lastUserText: ({ messages }) =>
    String(messages?.filter(({ role }) => role === 'user').at(-1)?.content ?? ''),
  frames(model, chunks, ending) {
    const tail = ending === 'none' ? '' : end(model, chunks.length);
    if (chunks.length === 0) return [tail];
    return chunks.map((text, index) => line(model, text) + (index === chunks.length - 1 ? tail : ''));
  },
  blocked: (model) => end(model, 0),
  errorFrame: `${JSON.stringify({ error: 'llama runner process has terminated: out of memory' })}\n`,
  garbage: '{"model":"test-large","mess\n',
};

export const startFakeOllama = (): Promise<FakeOllama> => startFakeProvider(wire, { apiKey: 'none' });
