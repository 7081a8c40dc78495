import { APICallError, type LanguageModel, RetryError, StreamProviderError, streamText } from 'ai';
import type { GenerationRequest } from './provider.ts';
import { badAnswer, errorOfStatus, ProviderError, refused, unreachable } from './provider-error.ts';

/** Streams one reply through the AI SDK and turns whatever goes wrong into a ProviderError. */
export async function* streamReply(
  request: Omit<GenerationRequest, 'model' | 'apiKey' | 'baseUrl'> & {
    model: LanguageModel;
    providerName: string;
    /** Where the service asks for a limit; left out: as much as the model likes. */
    maxOutputTokens?: number;
  },
): AsyncGenerator<string, void, undefined> {
  const { providerName, model, instructions, messages, signal, maxOutputTokens } = request;
  const { stream } = streamText({
    model,
    instructions,
    messages: messages.map(({ role, text }) => ({ role, content: text })),
    abortSignal: signal,
    ...(maxOutputTokens === undefined ? {} : { maxOutputTokens }),
    maxRetries: 0,
    onError: () => {}, // the stream reports it; the SDK's default would print prompts to the console
  });
  let anything = false;
  let refusedBySafety = false;
  try {
    for await (const part of stream) {
      if (part.type === 'text-delta' && part.text !== '') {
        anything = true;
        yield part.text;
      } else if (part.type === 'error') {
        throw part.error;
      } else if (part.type === 'abort') {
        return;
      } else if (part.type === 'finish') {
        refusedBySafety = part.finishReason === 'content-filter';
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
  if (!anything) throw badAnswer(providerName);
}

function explain(error: unknown, providerName: string): ProviderError {
  if (error instanceof ProviderError) return error;
  const cause = RetryError.isInstance(error) ? error.lastError : error;
  if (APICallError.isInstance(cause) && cause.statusCode !== undefined && cause.statusCode >= 400) {
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
