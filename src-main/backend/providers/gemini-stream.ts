/**
 * A reply of Gemini as its REST API streams it (https://ai.google.dev/api/generate-content). Written by hand because it
 * is the way that most replies take: the AI SDK's adapter, with fetch and Web Streams under it, takes several times the
 * processor time for the same words.
 */
import * as z from 'zod';
import { textOf } from '../network/post.ts';
import { thinkingConfigOf } from './gemini-thinking.ts';
import type { GenerationRequest, PromptMessage, ProviderTools, StreamPart, Usage } from './provider.ts';
import { badAnswer, endless, errorOfStatus, ProviderError, refused, unreachable } from './provider-error.ts';
import { serverSentEvents } from './server-sent-events.ts';
import { MAX_REPLY_LENGTH } from './stream-reply.ts';

const Count = z.number().int().nonnegative().nullish();

/** As much of a `GenerateContentResponse`, or of an error in its place, as a reply needs. */
const Chunk = z.object({
  error: z.object({ code: z.number().optional() }).nullish(),
  candidates: z
    .array(
      z.object({
        content: z
          .object({
            parts: z
              .array(z.object({ text: z.string().nullish(), thought: z.boolean().nullish() }))
              .nullish(),
          })
          .nullish(),
        finishReason: z.string().nullish(),
        continuationToken: z.string().nullish(),
      }),
    )
    .nullish(),
  promptFeedback: z.object({ blockReason: z.string().nullish() }).nullish(),
  usageMetadata: z
    .object({
      promptTokenCount: Count,
      toolUsePromptTokenCount: Count,
      candidatesTokenCount: Count,
      thoughtsTokenCount: Count,
    })
    .nullish(),
});
type Chunk = z.infer<typeof Chunk>;

/** Why a model stopped that would not go on: the words, or what they resemble, are not wanted. */
const REFUSALS: ReadonlySet<string> = new Set([
  'SAFETY',
  'RECITATION',
  'BLOCKLIST',
  'PROHIBITED_CONTENT',
  'SPII',
  'IMAGE_SAFETY',
]);

/** Streams one reply. @throws ProviderError */
export async function* streamGemini(
  request: GenerationRequest,
  tools: Pick<ProviderTools, 'post'>,
): AsyncGenerator<StreamPart, void, undefined> {
  const { providerName, signal } = request;
  let length = 0;
  let usage: Usage | null = null;
  let declined = false;
  try {
    let body: string | null = bodyOf(request);
    while (body !== null) {
      const asked: string = body;
      let counted: Usage | null = null;
      body = null;
      for await (const chunk of answerTo(request, asked, tools)) {
        const [candidate] = chunk.candidates ?? [];
        counted = usageOf(chunk) ?? counted;
        declined ||= isBlocked(chunk) || REFUSALS.has(candidate?.finishReason ?? '');
        for (const { text, thought } of candidate?.content?.parts ?? []) {
          if (!text || thought || isBlocked(chunk)) continue;
          length += text.length;
          yield { type: 'delta', text };
          if (length > MAX_REPLY_LENGTH) throw endless(providerName);
        }
        // What one answer may hold is used up, and there is more: the service goes on where it is told to.
        const { finishReason, continuationToken } = candidate ?? {};
        if (finishReason === 'CONTINUATION' && continuationToken) body = goingOn(asked, continuationToken);
      }
      usage = sum(usage, counted);
    }
  } catch (error) {
    if (signal.aborted) return;
    throw error instanceof ProviderError ? error : unreachable(providerName, error);
  }
  if (signal.aborted) return;
  if (usage !== null) yield { type: 'usage', ...usage };
  if (declined) throw refused(providerName);
  // A reply that ends without a reason for it is complete all the same; a connection that was cut is an error of its own.
  if (length === 0) throw badAnswer(providerName);
}

async function* answerTo(
  { providerName, apiKey, headers, baseUrl, model, signal }: GenerationRequest,
  body: string,
  { post }: Pick<ProviderTools, 'post'>,
): AsyncGenerator<Chunk, void, undefined> {
  const path = model.includes('/') ? model : `models/${model}`;
  const answer = await post(`${baseUrl}/${path}:streamGenerateContent?alt=sse`, {
    headers: { 'content-type': 'application/json', 'x-goog-api-key': apiKey ?? '', ...headers },
    body,
    signal,
  });
  if (answer.status !== 200) {
    throw errorOfStatus(providerName, answer.status, {
      body: await textOf(answer),
      retryAfter: answer.header('retry-after'),
    });
  }
  for await (const data of serverSentEvents(answer.body)) {
    const chunk = parse(data);
    if (chunk === null) throw badAnswer(providerName);
    if (chunk.error) throw errorOfStatus(providerName, chunk.error.code ?? 500);
    yield chunk;
  }
}

function parse(data: string): Chunk | null {
  try {
    return Chunk.parse(JSON.parse(data));
  } catch {
    return null;
  }
}

const isBlocked = ({ promptFeedback }: Chunk): boolean =>
  promptFeedback?.blockReason != null && promptFeedback.blockReason !== 'BLOCK_REASON_UNSPECIFIED';

/** Each chunk of a stream counts from the beginning of its answer. */
function usageOf({ usageMetadata: counts }: Chunk): Usage | null {
  if (counts == null) return null;
  return {
    inputTokens: (counts.promptTokenCount ?? 0) + (counts.toolUsePromptTokenCount ?? 0),
    outputTokens: (counts.candidatesTokenCount ?? 0) + (counts.thoughtsTokenCount ?? 0),
    costUsd: null,
  };
}

function sum(a: Usage | null, b: Usage | null): Usage | null {
  if (a === null || b === null) return a ?? b;
  return {
    inputTokens: (a.inputTokens ?? 0) + (b.inputTokens ?? 0),
    outputTokens: (a.outputTokens ?? 0) + (b.outputTokens ?? 0),
    costUsd: null,
  };
}

/** The JSON of a request. */
function bodyOf({ model, instructions, messages, options, json }: GenerationRequest): string {
  const { temperature, maxOutputTokens, thinking } = options;
  const rest: Record<string, unknown> = {
    generationConfig: {
      ...(temperature === null ? {} : { temperature }),
      ...(maxOutputTokens === null ? {} : { maxOutputTokens }),
      ...(thinking === null ? {} : { thinkingConfig: thinkingConfigOf(model, thinking) }),
      ...(json ? { responseMimeType: 'application/json' } : {}),
    },
  };
  // Gemma takes no instructions: they stand before the first message.
  const takesInstructions = !model.toLowerCase().startsWith('gemma-');
  if (takesInstructions) rest.systemInstruction = { parts: [{ text: instructions }] };
  const said = messages.map((message, index) =>
    index > 0 || takesInstructions
      ? contentOf(message)
      : contentOf({ ...message, text: `${instructions}\n\n${message.text}` }),
  );
  return `{"contents":[${said.join(',')}],${JSON.stringify(rest).slice(1)}`;
}

/** The same request, to go on where its answer was cut. */
const goingOn = (body: string, continuationToken: string): string =>
  JSON.stringify({ ...JSON.parse(body), continuationToken });

/**
 * What was said is part of many prompts, and is made JSON once: of 200 messages that takes a third of the time that it
 * takes anew (15 instead of 40 µs).
 */
const contents = new WeakMap<PromptMessage, string>();

function contentOf(message: PromptMessage): string {
  let content = contents.get(message);
  if (content === undefined) {
    const role = message.role === 'user' ? 'user' : 'model';
    content = JSON.stringify({ role, parts: [{ text: message.text }] });
    contents.set(message, content);
  }
  return content;
}
