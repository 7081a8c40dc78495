import type { Clock } from '../clock.ts';
import type { WayOut } from '../network/network.ts';

/** One message of a prompt. Neighbours have different roles and the last one is the person's. */
export interface PromptMessage {
  readonly role: 'user' | 'assistant';
  readonly text: string;
}

/** Where a provider is reached, and with what. */
export interface Access {
  /** What the person calls it: errors speak of it so. */
  readonly providerName: string;
  readonly apiKey: string | null;
  /** What the person has sent along with each request, such as a gateway's own key. */
  readonly headers: Readonly<Record<string, string>>;
  /** Without a slash at its end. */
  readonly baseUrl: string;
  /** Aborting reaches the socket. */
  readonly signal: AbortSignal;
}

/** How a reply is to be written; null: as the model's maker decided. */
export interface WritingOptions {
  /** 0 to 2. */
  readonly temperature: number | null;
  readonly maxOutputTokens: number | null;
  /** For models that can think; others take no notice, or refuse it. */
  readonly thinking: 'none' | 'low' | 'medium' | 'high' | null;
}

/** What a provider needs to write one reply. */
export interface GenerationRequest extends Access {
  readonly model: string;
  readonly instructions: string;
  readonly messages: readonly PromptMessage[];
  readonly options: WritingOptions;
  /** How many tokens prompt and answer may need together, for whoever has to set room aside for them. */
  readonly contextTokens: number;
  /** True: the answer is to be one JSON object; services that can be held to it are. */
  readonly json?: boolean;
}

/** What a reply took, in the provider's own count; null where it does not say. */
export interface Usage {
  readonly inputTokens: number | null;
  /** Thinking included, where the provider bills it as output. */
  readonly outputTokens: number | null;
  /** In US dollars, where the provider names it. */
  readonly costUsd: number | null;
}

/** A piece of a reply as it streams: any number of deltas, and at most one usage. */
export type StreamPart =
  | { readonly type: 'delta'; readonly text: string }
  | ({ readonly type: 'usage' } & Usage);

/** What a provider gets from the outside: injected, so that tests stay on this machine. */
export interface ProviderTools extends WayOut {
  readonly clock: Clock;
}

/** A model that a provider offers; `name` null where it has none beside its id. */
export interface ModelOffer {
  readonly id: string;
  readonly name: string | null;
}

/**
 * A model provider. The providers folder holds one file for each and is the only code that leaves the
 * machine.
 */
export interface Provider {
  /** Stable: it is stored with sessions, messages and settings. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly needsKey: boolean;
  /** False: it would not know what to do with a key. */
  readonly takesKey: boolean;
  /** Whether a model runs where the address is, so that with an address on this machine nothing leaves it. */
  runsAtAddress(model: string | null): boolean;
  /** Null: the person chooses one. */
  readonly defaultModel: string | null;
  /** Whether its list of models holds every one that can be asked for: one that is not there is a mistake. */
  readonly listsEveryModel: boolean;
  /** Null: the person says where it is. */
  readonly defaultBaseUrl: string | null;
  /** Whether the settings may move it; otherwise only the environment does. */
  readonly baseUrlEditable: boolean;
  /**
   * Streams one reply.
   * @throws ProviderError  before or in the middle of the stream; an abort of the signal just ends it.
   */
  stream(request: GenerationRequest, tools: ProviderTools): AsyncIterable<StreamPart>;
  /** Asks whether the key and the address would work, at no cost. @throws ProviderError */
  check(access: Access, tools: ProviderTools): Promise<void>;
  /** The models that can write replies, in the provider's order. @throws ProviderError */
  listModels(access: Access, tools: ProviderTools): Promise<ModelOffer[]>;
}

export const defineProvider = (provider: Provider): Provider => provider;
