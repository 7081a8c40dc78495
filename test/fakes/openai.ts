/**
 * An OpenAI on loopback: chat completions (https://platform.openai.com/docs/api-reference/chat) as a stream, and
 * the list of models. It serves OpenRouter's page about a key as well, so that it stands for everybody who
 * speaks as OpenAI does.
 */
import { type FakeProvider, startFakeProvider, type Wire, type WireError } from './fake-provider.ts';

/** The one key that the fake takes. */
const FAKE_OPENAI_KEY = 'sk-fake-key-for-tests-0123456789abcdef';

/** The body of `POST /chat/completions`. */
export interface OpenAiRequestBody {
  readonly model?: string;
  readonly stream?: boolean;
  readonly messages?: readonly { readonly role: string; readonly content: unknown }[];
}

export type FakeOpenAi = FakeProvider<OpenAiRequestBody>;

const MODELS = ['test-large', 'test-small', 'text-embedding-test'];

const DOCUMENTS: Readonly<Record<string, unknown>> = {
  '/v1/models': {
    object: 'list',
    data: MODELS.map((id) => ({ id, object: 'model', created: 1_767_225_600, owned_by: 'tests' })),
  },
  '/v1/key': { data: { label: 'sk-fake...def', limit: null, usage: 0 } },
};

const TYPES: Readonly<Record<number, readonly [type: string, code: string | null, message: string]>> = {
  401: ['invalid_request_error', 'invalid_api_key', 'Incorrect API key provided: sk-fake***.'],
  403: ['invalid_request_error', 'unsupported_country_region_territory', 'Country not supported.'],
  404: [
    'invalid_request_error',
    'model_not_found',
    'The model does not exist or you do not have access to it.',
  ],
  429: ['requests', 'rate_limit_exceeded', 'Rate limit reached for requests.'],
};

function openAiError(status: number): WireError {
  const [type, code, message] = TYPES[status] ?? ['server_error', null, 'The server had an error.'];
  return { status, body: { error: { message, type, param: null, code } } };
}

const event = (data: unknown): string => `data: ${JSON.stringify(data)}\n\n`;

const chunk = (model: string, delta: object, finishReason: string | null = null): string =>
  event({
    id: 'chatcmpl-fake',
    object: 'chat.completion.chunk',
    created: 1_767_225_600,
    model,
    choices: [{ index: 0, delta, logprobs: null, finish_reason: finishReason }],
  });

/** What a request took comes after the last choice, where `stream_options.include_usage` asks for it. */
const usage = (model: string, count: number): string =>
  event({
    id: 'chatcmpl-fake',
    object: 'chat.completion.chunk',
    created: 1_767_225_600,
    model,
    choices: [],
    usage: { prompt_tokens: 12, completion_tokens: count, total_tokens: 12 + count },
  });

const DONE = 'data: [DONE]\n\n';

const wire = (needsKey: boolean): Wire<OpenAiRequestBody> => ({
  basePath: '/v1',
  invalidKey: openAiError(401),
  keyProblem: ({ authorization }, apiKey) =>
    needsKey && authorization !== `Bearer ${apiKey}` ? openAiError(401) : undefined,
  read(method, path, { model = '' }) {
    if (method === 'POST' && path === '/v1/chat/completions') return { model };
    return method === 'GET' && path in DOCUMENTS ? { document: DOCUMENTS[path] } : undefined;
  },
  refusal(model, body) {
    if (!model.startsWith('test-')) return openAiError(404);
    const { messages, stream } = body as OpenAiRequestBody;
    const fits = stream === true && messages?.every(({ content }) => typeof content === 'string');
    return fits ? undefined : openAiError(400);
  },
  error: (status) => openAiError(status).body,
  lastUserText: ({ messages }) =>
    String(messages?.filter(({ role }) => role === 'user').at(-1)?.content ?? ''),
  frames(model, chunks, ending) {
    const head = chunk(model, { role: 'assistant', content: '', refusal: null });
    const reason = ending === 'refused' ? 'content_filter' : 'stop';
    const tail = ending === 'none' ? '' : chunk(model, {}, reason) + usage(model, chunks.length) + DONE;
    if (chunks.length === 0) return [head + tail];
    return chunks.map(
      (content, index) =>
        (index === 0 ? head : '') + chunk(model, { content }) + (index === chunks.length - 1 ? tail : ''),
    );
  },
  blocked: (model) => chunk(model, { role: 'assistant' }) + chunk(model, {}, 'content_filter') + DONE,
  errorFrame: event(openAiError(500).body),
  garbage: 'data: {"id":"chatcmpl-fake","choi\n\n',
});

/** `needsKey` false: takes every request, as a server on one's own machine does. */
export const startFakeOpenAi = ({ needsKey = true } = {}): Promise<FakeOpenAi> =>
  startFakeProvider(wire(needsKey), { apiKey: FAKE_OPENAI_KEY });
