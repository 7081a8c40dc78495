/** An Anthropic on loopback: messages as a stream (https://docs.claude.com/en/api/messages-streaming), and models. */
import { type FakeProvider, startFakeProvider, type Wire, type WireError } from './fake-provider.ts';

/** The one key that the fake takes. */
const FAKE_ANTHROPIC_KEY = 'sk-ant-fake-key-for-tests-0123456789';

/** The body of `POST /messages`. */
export interface AnthropicRequestBody {
  readonly model?: string;
  readonly max_tokens?: number;
  readonly stream?: boolean;
  readonly system?: readonly { readonly text: string }[];
  readonly messages?: readonly {
    readonly role: string;
    readonly content: readonly { readonly type: string; readonly text?: string }[];
  }[];
}

export type FakeAnthropic = FakeProvider<AnthropicRequestBody>;

const MODELS = {
  data: [
    { type: 'model', id: 'claude-test', display_name: 'Claude Test', created_at: '2026-01-01T00:00:00Z' },
  ],
  has_more: false,
  first_id: 'claude-test',
  last_id: 'claude-test',
};

const TYPES: Readonly<Record<number, string>> = {
  400: 'invalid_request_error',
  401: 'authentication_error',
  403: 'permission_error',
  404: 'not_found_error',
  408: 'timeout_error',
  429: 'rate_limit_error',
  500: 'api_error',
};

function anthropicError(status: number, message = 'Something is wrong.'): WireError {
  const type = TYPES[status] ?? 'overloaded_error';
  return { status, body: { type: 'error', error: { type, message }, request_id: 'req_fake' } };
}

const unknownModel = (model: string): WireError => anthropicError(404, `model: ${model}`);

/** A server-sent event; its name is the type of its data. */
const event = (data: { readonly type: string; readonly [field: string]: unknown }): string =>
  `event: ${data.type}\ndata: ${JSON.stringify(data)}\n\n`;

const start = (model: string): string =>
  event({
    type: 'message_start',
    message: {
      id: 'msg_fake',
      type: 'message',
      role: 'assistant',
      model,
      content: [],
      stop_reason: null,
      stop_sequence: null,
      usage: { input_tokens: 12, output_tokens: 1 },
    },
  });

const BLOCK_START = event({
  type: 'content_block_start',
  index: 0,
  content_block: { type: 'text', text: '' },
});

const delta = (text: string): string =>
  event({ type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text } });

const end = (stopReason: string): string =>
  event({
    type: 'message_delta',
    delta: { stop_reason: stopReason, stop_sequence: null },
    usage: { output_tokens: 15 },
  }) + event({ type: 'message_stop' });

const BLOCK_STOP = event({ type: 'content_block_stop', index: 0 });

const wire: Wire<AnthropicRequestBody> = {
  basePath: '/v1',
  invalidKey: anthropicError(401),
  keyProblem: (headers, apiKey) => (headers['x-api-key'] === apiKey ? undefined : anthropicError(401)),
  read(method, path, { model = '' }) {
    if (method === 'GET' && /^\/v1\/models(\?|$)/.test(path)) return { document: MODELS };
    return method === 'POST' && path === '/v1/messages' ? { model } : undefined;
  },
  refusal(model, body) {
    if (!model.startsWith('claude-')) return unknownModel(model);
    const { stream, messages, max_tokens = 0 } = body as AnthropicRequestBody;
    return stream === true && messages?.[0]?.role === 'user' && max_tokens > 0
      ? undefined
      : anthropicError(400);
  },
  error: (status, model) => (status === 404 ? unknownModel(model) : anthropicError(status)).body,
  lastUserText: ({ messages }) =>
    messages
      ?.filter(({ role }) => role === 'user')
      .at(-1)
      ?.content.map(({ text = '' }) => text)
      .join('') ?? '',
  frames(model, chunks, ending) {
    const tail = ending === 'none' ? '' : BLOCK_STOP + end(ending === 'refused' ? 'refusal' : 'end_turn');
    if (chunks.length === 0) return [start(model) + end('end_turn')];
    return chunks.map(
      (text, index) =>
        (index === 0 ? start(model) + BLOCK_START + event({ type: 'ping' }) : '') +
        delta(text) +
        (index === chunks.length - 1 ? tail : ''),
    );
  },
  blocked: (model) => start(model) + end('refusal'),
  errorFrame: event({ type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } }),
  garbage: 'event: content_block_delta\ndata: {"type":"content_block_del\n\n',
};

export const startFakeAnthropic = (): Promise<FakeAnthropic> =>
  startFakeProvider(wire, { apiKey: FAKE_ANTHROPIC_KEY });
