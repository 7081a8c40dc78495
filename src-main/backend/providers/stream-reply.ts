import { APICallError, type LanguageModel } from 'ai';
import type { GenerationRequest, StreamPart, Usage } from './provider.ts';
import { badAnswer, endless, errorOfStatus, ProviderError, refused, unreachable } from './provider-error.ts';

/** A model as the AI SDK's provider packages make them. */
type Model = Extract<LanguageModel, { specificationVersion: 'v4' }>;
type ModelPart =
  Awaited<ReturnType<Model['doStream']>>['stream'] extends ReadableStream<infer Part> ? Part : never;

/**
 * A reply longer than this is a model that cannot stop (some 50,000 tokens): it is cut there, so that neither
 * memory nor the database fills up.
 */
export const MAX_REPLY_LENGTH = 200_000;

/**
 * Streams one reply and turns whatever goes wrong into a ProviderError. The model of the SDK is asked itself:
 * `streamText` around it, with its tools and steps, takes three times the processor time for the same words.
 */
export async function* streamReply(
  request: Omit<GenerationRequest, 'model' | 'apiKey' | 'baseUrl' | 'headers' | 'contextTokens'> & {
    model: Model;
  },
): AsyncGenerator<StreamPart, void, undefined> {
  const { providerName, model, instructions, messages, signal, options, json } = request;
  const { temperature, maxOutputTokens, thinking } = options;
  let length = 0;
  let refusedBySafety = false;
  try {
    const { stream } = await model.doStream({
      prompt: [
        { role: 'system', content: instructions },
        ...messages.map(({ role, text }) => ({ role, content: [{ type: 'text' as const, text }] })),
      ],
      abortSignal: signal,
      ...(temperature === null ? {} : { temperature }),
      ...(maxOutputTokens === null ? {} : { maxOutputTokens }),
      ...(thinking === null ? {} : { reasoning: thinking }),
      ...(json ? { responseFormat: { type: 'json' } } : {}),
    });
    for await (const part of partsOf(stream)) {
      if (part.type === 'text-delta' && part.delta !== '') {
        length += part.delta.length;
        yield { type: 'delta', text: part.delta };
        if (length > MAX_REPLY_LENGTH) throw endless(providerName);
      } else if (part.type === 'error') {
        throw part.error instanceof Error ? part.error : errorOfStatus(providerName, statusIn(part.error));
      } else if (part.type === 'finish') {
        refusedBySafety = part.finishReason.unified === 'content-filter';
        yield { type: 'usage', ...usageOf(part.usage) };
      }
    }
  } catch (error) {
    if (signal.aborted) return;
    throw explain(error, providerName);
  }
  if (signal.aborted) return;
  if (refusedBySafety) throw refused(providerName);
  // A reply that ends without a reason for it is complete all the same: not every service sends one, and a
  // connection that was cut is an error of its own.
  if (length === 0) throw badAnswer(providerName);
}

/** A stream part by part; one that is left is given up, down to the socket. */
async function* partsOf(stream: ReadableStream<ModelPart>): AsyncGenerator<ModelPart, void, undefined> {
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel().catch(() => {}); // of one that broke: there is nothing left to give up
  }
}

function usageOf({ inputTokens, outputTokens, raw }: Extract<ModelPart, { type: 'finish' }>['usage']): Usage {
  // OpenRouter, and gateways that follow it, name what a request cost: https://openrouter.ai/docs/use-cases/usage-accounting
  const cost = raw?.cost;
  return {
    inputTokens: inputTokens.total ?? null,
    outputTokens: outputTokens.total ?? null,
    costUsd: typeof cost === 'number' && cost >= 0 ? cost : null,
  };
}

/** The HTTP status that an error inside a stream stands for; services that name none mean a problem of their own. */
function statusIn(error: unknown): number {
  const { statusCode, status, code } = (typeof error === 'object' && error !== null ? error : {}) as {
    [Field in 'statusCode' | 'status' | 'code']?: unknown;
  };
  const named = [statusCode, status, code].map(Number).find((value) => value >= 400 && value < 600);
  return named ?? 500;
}

function explain(error: unknown, providerName: string): ProviderError {
  if (error instanceof ProviderError) return error;
  if (APICallError.isInstance(error) && error.statusCode !== undefined && error.statusCode >= 300) {
    return errorOfStatus(providerName, error.statusCode, {
      body: error.responseBody ?? '',
      retryAfter: error.responseHeaders?.['retry-after'] ?? '',
    });
  }
  return isBrokenConnection(error) ? unreachable(providerName, error) : badAnswer(providerName, error);
}

/** The SDK reports no status where no connection came about; fetch reports one that broke as a TypeError. */
function isBrokenConnection(error: unknown): boolean {
  if (APICallError.isInstance(error))
    return error.statusCode === undefined || isBrokenConnection(error.cause);
  return error instanceof TypeError;
}
