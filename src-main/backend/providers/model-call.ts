import type { OutboundPurpose } from '#shared/contract/network.ts';
import type { Generation } from '#shared/contract/sessions.ts';
import type { Clock } from '../clock.ts';
import type { Network } from '../network/network.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { CircuitBreaker } from './circuit-breaker.ts';
import type { Connection, Connections } from './connections.ts';
import { withIdleTimeout } from './idle-timeout.ts';
import { isLoopbackUrl } from './loopback.ts';
import { type Cost, costOf } from './prices.ts';
import type { PromptMessage, Usage, WritingOptions } from './provider.ts';
import { ProviderError, timedOut } from './provider-error.ts';
import { type Retries, withRetries } from './retry.ts';

/** What somebody wants of a model: a reply, or a reading. */
export interface ModelRequest {
  readonly purpose: OutboundPurpose;
  /** For whom; null where the session leaves no trace. */
  readonly sessionId: string | null;
  readonly writer: Generation;
  /** A key for this session alone; it outranks the stored one. */
  readonly sessionKey: string | null;
  readonly instructions: string;
  readonly messages: readonly PromptMessage[];
  readonly options: WritingOptions;
  /** True: the answer is to be one JSON object. */
  readonly json?: boolean;
  readonly signal: AbortSignal;
}

/** A piece of an answer: any number of deltas, and at its end what it took and cost, where that is known. */
export type ModelPart =
  | { readonly type: 'delta'; readonly text: string }
  | ({ readonly type: 'usage' } & Pick<Usage, 'inputTokens' | 'outputTokens'> & Cost);

/**
 * Asks a model, with everything around it that makes a provider bearable: its key and address, tries again
 * before the first word, an end to silence, a pause for who is down, and the price.
 *
 * @throws ProviderError  an abort of the signal just ends the stream.
 */
export type ModelCall = (request: ModelRequest) => AsyncIterable<ModelPart>;

export function createModelCall(options: {
  connections: Connections;
  settings: SettingsStore;
  breaker: CircuitBreaker;
  wayOut: Network['wayOut'];
  clock: Clock;
  retries: Retries;
}): ModelCall {
  const { connections, settings, breaker, wayOut, clock, retries } = options;

  return async function* call({ purpose, sessionId, writer, sessionKey, ...request }) {
    const connection = connections.find(writer.provider);
    if (connection === null) {
      throw new ProviderError(
        'PROVIDER_UNKNOWN',
        'The provider that was chosen is not there any more. Choose another one in the settings.',
      );
    }
    const { id, name, provider } = connection;
    const access = await connections.accessTo(connection, sessionKey);
    const model = connections.modelOf(writer);
    if (model === null) {
      throw new ProviderError(
        'PROVIDER_MODEL_UNKNOWN',
        `No model of ${name} is chosen. Choose a model in the settings.`,
      );
    }
    breaker.assertClosed(connection);
    const { contextTokens, idleTimeoutMs } = settings.get();
    const tools = { ...wayOut({ purpose, provider: id, sessionId }), clock };
    const attempt = () =>
      withIdleTimeout(
        (signal) => provider.stream({ ...request, ...access, model, contextTokens, signal }, tools),
        {
          ms: idleTimeoutMs,
          signal: request.signal,
          clock,
          onTimeout: () => timedOut(name),
        },
      );
    try {
      for await (const part of withRetries(attempt, { retries, signal: request.signal, clock })) {
        yield part.type === 'delta' ? part : priced(part, connection, model, access.baseUrl);
      }
      breaker.record(id, null);
    } catch (error) {
      if (error instanceof ProviderError) breaker.record(id, error.code);
      throw error;
    }
  };

  function priced(usage: Usage, { provider }: Connection, model: string, baseUrl: string): ModelPart {
    const local = provider.runsAtAddress(model) && isLoopbackUrl(baseUrl);
    const { inputTokens, outputTokens } = usage;
    const cost = costOf({ kind: provider.id, model, local }, usage, clock.now());
    return { type: 'usage', inputTokens, outputTokens, ...cost };
  }
}
