import type { Clock } from '../clock.ts';

/** One message of a prompt. Neighbours have different roles and the last one is the person's. */
export interface PromptMessage {
  readonly role: 'user' | 'assistant';
  readonly text: string;
}

/** What a provider needs to write one reply. */
export interface GenerationRequest {
  readonly model: string;
  readonly apiKey: string | null;
  readonly baseUrl: string;
  readonly instructions: string;
  readonly messages: readonly PromptMessage[];
  /** Aborting reaches the socket. */
  readonly signal: AbortSignal;
}

/** What a provider gets from the outside: injected, so that tests stay on this machine. */
export interface ProviderTools {
  readonly fetch: typeof globalThis.fetch;
  readonly clock: Clock;
}

/**
 * A model provider. The providers folder holds one file for each and is the only code that leaves the
 * machine.
 */
export interface Provider {
  /** Stable: it is stored with sessions and messages. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly needsKey: boolean;
  readonly defaultModel: string;
  readonly defaultBaseUrl: string;
  /**
   * Streams the deltas of one reply.
   * @throws ProviderError  before or in the middle of the stream; an abort of the signal just ends it.
   */
  stream(request: GenerationRequest, tools: ProviderTools): AsyncIterable<string>;
  /** Asks whether the key and the address would work, at no cost. @throws ProviderError */
  check(
    request: Pick<GenerationRequest, 'apiKey' | 'baseUrl' | 'signal'>,
    tools: ProviderTools,
  ): Promise<void>;
}

export const defineProvider = (provider: Provider): Provider => provider;
