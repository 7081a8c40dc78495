import { APICallError, type LanguageModel } from 'ai';
import type { GenerationRequest } from './provider.ts';
import { badAnswer, errorOfStatus, ProviderError, refused, unreachable } from './provider-error.ts';

/** A model as the AI SDK's provider packages make them. */
type Model = Extract<LanguageModel, { specificationVersion: 'v4' }>;
type StreamPart =
  Awaited<ReturnType<Model['doStream']>>['stream'] extends ReadableStream<infer Part> ? Part : never;

/**
 * Streams one reply and turns whatever goes wrong into a ProviderError. The model of the SDK is asked itself:
 * `streamText` around it, with its tools and steps, takes three times the processor time for the same words.
 */
export async function* streamReply(
  request: Omit<GenerationRequest, 'model' | 'apiKey' | 'baseUrl'> & {
    model: Model;
    providerName: string;
    /** Where the service asks for a limit; left out: as much as the model likes. */
    maxOutputTokens?: number;
  },
): AsyncGenerator<string, void, undefined> {
  const { providerName, model, instructions, messages, signal, maxOutputTokens } = request;
  let anything = false;
  let refusedBySafety = false;
  try {
    const { stream } = await model.doStream({
      prompt: [
        { role: 'system', content: instructions },
        ...messages.map(({ role, text }) => ({ role, content: [{ type: 'text' as const, text }] })),
      ],
      abortSignal: signal,
      ...(maxOutputTokens === undefined ? {} : { maxOutputTokens }),
    });
    for await (const part of partsOf(stream)) {
      if (part.type === 'text-delta' && part.delta !== '') {
        anything = true;
        yield part.delta;
      } else if (part.type === 'error') {
        throw part.error instanceof Error ? part.error : errorOfStatus(providerName, statusIn(part.error));
      } else if (part.type === 'finish') {
        refusedBySafety = part.finishReason.unified === 'content-filter';
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

/** A stream part by part; one that is left is given up, down to the socket. */
async function* partsOf(stream: ReadableStream<StreamPart>): AsyncGenerator<StreamPart, void, undefined> {
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel().catch(() => {}); // of one that broke: there is nothing left to give up
  }
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
  if (APICallError.isInstance(error) && error.statusCode !== undefined && error.statusCode >= 400) {
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
