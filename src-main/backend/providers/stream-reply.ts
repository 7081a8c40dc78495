import {
  APICallError,
  type LanguageModel,
  type LanguageModelUsage,
  Output,
  RetryError,
  StreamProviderError,
  streamText,
} from 'ai';
import type { GenerationRequest, StreamPart, Usage } from './provider.ts';
import { badAnswer, endless, errorOfStatus, ProviderError, refused, unreachable } from './provider-error.ts';

/**
 * A reply longer than this is a model that cannot stop (some 50,000 tokens): it is cut there, so that neither
 * memory nor the database fills up.
 */
export const MAX_REPLY_LENGTH = 200_000;

/** Streams one reply through the AI SDK and turns whatever goes wrong into a ProviderError. */
export async function* streamReply(
  request: Omit<GenerationRequest, 'model' | 'apiKey' | 'baseUrl' | 'headers' | 'contextTokens'> & {
    model: LanguageModel;
    providerOptions?: Parameters<typeof streamText>[0]['providerOptions'];
  },
): AsyncGenerator<StreamPart, void, undefined> {
  const { providerName, model, instructions, messages, signal, options, providerOptions, json } = request;
  const { temperature, maxOutputTokens, thinking } = options;
  const { stream } = streamText({
    model,
    instructions,
    messages: messages.map(({ role, text }) => ({ role, content: text })),
    abortSignal: signal,
    ...(temperature === null ? {} : { temperature }),
    ...(maxOutputTokens === null ? {} : { maxOutputTokens }),
    ...(thinking === null ? {} : { reasoning: thinking }),
    ...(providerOptions === undefined ? {} : { providerOptions }),
    ...(json ? { output: Output.json() } : {}),
    maxRetries: 0,
    onError: () => {}, // the stream reports it; the SDK's default would print prompts to the console
  });
  let length = 0;
  let refusedBySafety = false;
  try {
    for await (const part of stream) {
      if (part.type === 'text-delta' && part.text !== '') {
        length += part.text.length;
        yield { type: 'delta', text: part.text };
        if (length > MAX_REPLY_LENGTH) throw endless(providerName);
      } else if (part.type === 'error') {
        throw part.error;
      } else if (part.type === 'abort') {
        return;
      } else if (part.type === 'finish') {
        refusedBySafety = part.finishReason === 'content-filter';
        yield { type: 'usage', ...usageOf(part.totalUsage) };
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

function usageOf({ inputTokens, outputTokens, raw }: LanguageModelUsage): Usage {
  // OpenRouter, and gateways that follow it, name what a request cost: https://openrouter.ai/docs/use-cases/usage-accounting
  const cost = raw?.cost;
  return {
    inputTokens: inputTokens ?? null,
    outputTokens: outputTokens ?? null,
    costUsd: typeof cost === 'number' && cost >= 0 ? cost : null,
  };
}

function explain(error: unknown, providerName: string): ProviderError {
  if (error instanceof ProviderError) return error;
  const cause = RetryError.isInstance(error) ? error.lastError : error;
  if (APICallError.isInstance(cause) && cause.statusCode !== undefined && cause.statusCode >= 300) {
    return errorOfStatus(providerName, cause.statusCode, {
      body: cause.responseBody ?? '',
      retryAfter: cause.responseHeaders?.['retry-after'] ?? '',
    });
  }
  if (StreamProviderError.isInstance(cause)) return errorOfStatus(providerName, cause.statusCode ?? 500);
  return isBrokenConnection(cause) ? unreachable(providerName, cause) : badAnswer(providerName, cause);
}

/** The SDK reports no status where no connection came about; fetch reports one that broke as a TypeError. */
function isBrokenConnection(error: unknown): boolean {
  if (APICallError.isInstance(error))
    return error.statusCode === undefined || isBrokenConnection(error.cause);
  return error instanceof TypeError;
}
