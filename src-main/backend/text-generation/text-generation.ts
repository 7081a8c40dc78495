import { EMBEDDED, type Generation } from '#shared/contract/sessions.ts';
import type { Clock } from '../clock.ts';
import type { Connections } from '../providers/connections.ts';
import { withIdleTimeout } from '../providers/idle-timeout.ts';
import type { PromptMessage } from '../providers/provider.ts';
import { ProviderError, timedOut } from '../providers/provider-error.ts';
import type { Registry } from '../providers/registry.ts';
import { type Retries, withRetries } from '../providers/retry.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { fitHistory } from './context-budget.ts';
import { composeReply } from './embedded/compose.ts';
import { buildInstructions, type ReplySituation } from './prompt.ts';
import { estimateTokens } from './tokens.ts';

/** The embedded companion needs no more than this to know what it said before. */
const EMBEDDED_MEMORY = 200;

export interface ReplyRequest extends ReplySituation {
  readonly generation: Generation;
  /** A key for this session alone; it outranks the stored one. */
  readonly sessionKey: string | null;
  /** The branch in pages, each oldest first, newest page first; the last message is the one to answer. */
  readonly history: () => Iterable<readonly PromptMessage[]>;
  /** What the companion's feelings come from. */
  readonly causes: () => readonly { messageId: string; excerpt: string }[];
  /** Chooses among equal wordings; the same seed gives the same reply. */
  readonly seed: string;
  readonly signal: AbortSignal;
}

export interface TextGeneration {
  /** The model that would write; null for the embedded companion. */
  modelOf(generation: Generation): string | null;
  /** Streams the deltas of one reply. @throws ProviderError */
  reply(request: ReplyRequest): AsyncIterable<string>;
}

export function createTextGeneration(options: {
  registry: Registry;
  connections: Connections;
  settings: SettingsStore;
  fetch: typeof globalThis.fetch;
  clock: Clock;
  retries: Retries;
}): TextGeneration {
  const { registry, connections, settings, fetch, clock, retries } = options;

  async function* generated(request: ReplyRequest): AsyncGenerator<string, void, undefined> {
    const provider = registry.get(request.generation.provider);
    if (provider === undefined) {
      throw new ProviderError(
        'PROVIDER_UNKNOWN',
        'The provider of this session is not there any more. Choose another one in the settings.',
      );
    }
    const access = await connections.accessTo(provider, request.sessionKey);
    const model = connections.modelOf(request.generation);
    if (model === null) {
      throw new ProviderError(
        'PROVIDER_MODEL_UNKNOWN',
        `No model of ${provider.name} is chosen. Choose a model in the settings.`,
      );
    }
    const { contextTokens, idleTimeoutMs } = settings.get();
    const instructions = buildInstructions(request);
    const messages = fitHistory(request.history(), contextTokens - estimateTokens(instructions));
    const attempt = () =>
      withIdleTimeout(
        (signal) => provider.stream({ ...access, model, instructions, messages, signal }, { fetch, clock }),
        { ms: idleTimeoutMs, signal: request.signal, clock, onTimeout: () => timedOut(provider.name) },
      );
    yield* withRetries(attempt, { retries, signal: request.signal, clock });
  }

  return {
    modelOf: connections.modelOf,
    reply: (request) => (request.generation.provider === EMBEDDED ? embedded(request) : generated(request)),
  };
}

async function* embedded(request: ReplyRequest): AsyncGenerator<string, void, undefined> {
  const messages: PromptMessage[] = [];
  for (const page of request.history()) {
    messages.unshift(...page);
    if (messages.length >= EMBEDDED_MEMORY) break;
  }
  const reply = composeReply({
    messages,
    reading: request.reading,
    affect: request.affect,
    persona: request.persona,
    causes: request.causes(),
    seed: request.seed,
  });
  // Word by word, as every provider does it: a reader follows better than when a paragraph drops in.
  for (const word of reply.match(/\s*\S+\s*$|\s*\S+/g) ?? []) {
    if (request.signal.aborted) return;
    yield word;
  }
}
