/**
 * Ollama's own API (https://github.com/ollama/ollama/blob/main/docs/api.md). Its OpenAI-compatible one lies
 * beside it and would save this file, but takes no `num_ctx`: a conversation longer than the model's default
 * context (4,096 tokens) would lose its beginning without a word.
 */
import * as z from 'zod';
import { askJson } from './ask-json.ts';
import {
  type Access,
  defineProvider,
  type GenerationRequest,
  type ProviderTools,
  type StreamPart,
} from './provider.ts';
import { badAnswer, endless, errorOfStatus, unreachable } from './provider-error.ts';
import { MAX_REPLY_LENGTH } from './stream-reply.ts';

/** Room for an answer beside the prompt. It stays the same from call to call: another size reloads the model. */
const ANSWER_TOKENS = 2_048;

/** `GET /api/tags`: what is installed. `remote_host`: a cloud model, which Ollama only passes words on to. */
const Tags = z.object({
  models: z.array(z.object({ name: z.string(), remote_host: z.string().optional() })),
});

/** One line of `POST /api/chat`. */
const Line = z.union([
  z.object({ error: z.string() }),
  z.object({
    message: z.object({ content: z.string() }).optional(),
    done: z.boolean(),
    prompt_eval_count: z.number().int().nonnegative().optional(),
    eval_count: z.number().int().nonnegative().optional(),
  }),
]);

/** The person may have typed the address of the OpenAI-compatible API. */
const rootOf = ({ baseUrl }: Access): string => baseUrl.replace(/\/v1$/, '');

const tags = (access: Access, tools: ProviderTools) =>
  askJson({ ...access, baseUrl: rootOf(access), path: '/api/tags', schema: Tags }, tools);

export const ollama = defineProvider({
  id: 'ollama',
  name: 'Ollama',
  description: 'Models that run on your own machine, or on another one whose address you set. No key.',
  needsKey: false,
  takesKey: false,
  // A cloud model is called so at its end: Ollama passes the words on to its own machines.
  runsAtAddress: (model) => !/[:-]cloud$/.test(model ?? ''),
  defaultModel: null,
  listsEveryModel: true,
  defaultBaseUrl: 'http://127.0.0.1:11434',
  baseUrlEditable: true,

  stream: streamChat,

  async check(access, tools) {
    await tags(access, tools);
  },

  async listModels(access, tools) {
    const { models } = await tags(access, tools);
    return models
      .filter(({ remote_host }) => remote_host === undefined)
      .map(({ name }) => ({ id: name, name: null }));
  },
});

async function* streamChat(
  request: GenerationRequest,
  { fetch }: ProviderTools,
): AsyncGenerator<StreamPart, void, undefined> {
  const { providerName, headers, signal } = request;
  let anything = 0;
  try {
    const response = await fetch(`${rootOf(request)}/api/chat`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(bodyOf(request)),
      signal,
    });
    if (!response.ok || response.body === null) {
      throw errorOfStatus(providerName, response.status, {
        body: await response.text(),
        retryAfter: response.headers.get('retry-after') ?? '',
      });
    }
    for await (const line of linesOf(response.body)) {
      const part = parseLine(line);
      if (part === null) throw badAnswer(providerName);
      // What Ollama says while it streams is a failure of its own: a model that ran out of memory, for example.
      if ('error' in part) throw errorOfStatus(providerName, 500);
      const text = part.message?.content ?? '';
      if (text !== '') yield { type: 'delta', text };
      anything += text.length;
      if (anything > MAX_REPLY_LENGTH) throw endless(providerName);
      if (!part.done) continue;
      if (anything === 0) throw badAnswer(providerName);
      const { prompt_eval_count: inputTokens = null, eval_count: outputTokens = null } = part;
      yield { type: 'usage', inputTokens, outputTokens, costUsd: null };
      return;
    }
  } catch (error) {
    if (signal.aborted) return;
    // fetch reports a connection that did not come about, or broke, as a TypeError.
    throw error instanceof TypeError ? unreachable(providerName, error) : error;
  }
  if (!signal.aborted) throw badAnswer(providerName); // it ended without saying so
}

function bodyOf({ model, instructions, messages, options, contextTokens, json }: GenerationRequest) {
  const { temperature, maxOutputTokens, thinking } = options;
  return {
    model,
    messages: [
      { role: 'system', content: instructions },
      ...messages.map(({ role, text }) => ({ role, content: text })),
    ],
    stream: true,
    ...(json ? { format: 'json' } : {}),
    ...(thinking === null ? {} : { think: thinking === 'none' ? false : thinking }),
    options: {
      num_ctx: contextTokens + Math.max(ANSWER_TOKENS, maxOutputTokens ?? 0),
      ...(temperature === null ? {} : { temperature }),
      ...(maxOutputTokens === null ? {} : { num_predict: maxOutputTokens }),
    },
  };
}

/** A line of an answer is far shorter than this. */
const LONGEST_LINE = 1_000_000;

/** The lines of a stream, however its bytes are cut up. What never ends in a line is cut off. */
async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let rest = '';
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      const lines = (rest + decoder.decode(next.value, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) if (line.trim() !== '') yield line;
      if (rest.length > LONGEST_LINE) break;
    }
    if (rest.trim() !== '') yield rest;
  } finally {
    void reader.cancel().catch(() => {}); // the reader left early, or the stream broke: let go of the socket
  }
}

function parseLine(line: string): z.infer<typeof Line> | null {
  try {
    return Line.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
