import { EMBEDDED, type Generation } from '#shared/contract/sessions.ts';
import type { Clock } from '../clock.ts';
import type { FetchFor } from '../network/network.ts';
import type { CircuitBreaker } from '../providers/circuit-breaker.ts';
import type { Connection, Connections } from '../providers/connections.ts';
import { withIdleTimeout } from '../providers/idle-timeout.ts';
import { isLoopbackUrl } from '../providers/loopback.ts';
import { type Cost, costOf } from '../providers/prices.ts';
import type { PromptMessage, Usage } from '../providers/provider.ts';
import { ProviderError, timedOut } from '../providers/provider-error.ts';
import { type Retries, withRetries } from '../providers/retry.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { fitHistory } from './context-budget.ts';
import { composeReply } from './embedded/compose.ts';
import { buildInstructions, type ReplySituation } from './prompt.ts';
import { type Absence, withStandIns } from './stand-ins.ts';
import { estimateTokens } from './tokens.ts';

/** The embedded companion needs no more than this to know what it said before. */
const EMBEDDED_MEMORY = 200;

export interface ReplyRequest extends ReplySituation {
  readonly generation: Generation;
  /** Null where the session leaves no trace. */
  readonly sessionId: string | null;
  /** Who writes instead, in this order, where `generation` cannot. */
  readonly standIns: readonly Generation[];
  /** A key for this session alone; it outranks the stored one. */
  readonly sessionKey: string | null;
  /** The branch in pages, each oldest first, newest page first; the last message is the one to answer. */
  readonly history: () => Iterable<readonly PromptMessage[]>;
  /** What a reply that was interrupted says so far, where it is to be continued; else empty. */
  readonly begun: string;
  readonly causes: readonly { messageId: string; excerpt: string }[];
  /** Chooses among equal wordings; the same seed gives the same reply. */
  readonly seed: string;
  readonly signal: AbortSignal;
}

/** A piece of a reply: who writes it (once, before the first words), its deltas, and what it took (at its end). */
export type ReplyPart =
  | {
      readonly type: 'writer';
      readonly provider: string;
      readonly model: string | null;
      readonly insteadOf: readonly Absence[];
    }
  | { readonly type: 'delta'; readonly text: string }
  | ({ readonly type: 'usage' } & Pick<Usage, 'inputTokens' | 'outputTokens'> & Cost);

export interface TextGeneration {
  /** The model that would write; null for the embedded companion. */
  modelOf(generation: Generation): string | null;
  /** Streams one reply. @throws ProviderError */
  reply(request: ReplyRequest): AsyncIterable<ReplyPart>;
}

export function createTextGeneration(options: {
  connections: Connections;
  settings: SettingsStore;
  breaker: CircuitBreaker;
  fetchFor: FetchFor;
  clock: Clock;
  retries: Retries;
}): TextGeneration {
  const { connections, settings, breaker, fetchFor, clock, retries } = options;

  async function* generated(
    request: ReplyRequest,
    writer: Generation,
  ): AsyncGenerator<ReplyPart, void, undefined> {
    const connection = connections.find(writer.provider);
    if (connection === null) {
      throw new ProviderError(
        'PROVIDER_UNKNOWN',
        'The provider of this session is not there any more. Choose another one in the settings.',
      );
    }
    const { id, name, provider } = connection;
    const sessionKey = writer.provider === request.generation.provider ? request.sessionKey : null;
    const access = await connections.accessTo(connection, sessionKey);
    const model = connections.modelOf(writer);
    if (model === null) {
      throw new ProviderError(
        'PROVIDER_MODEL_UNKNOWN',
        `No model of ${name} is chosen. Choose a model in the settings.`,
      );
    }
    breaker.assertClosed(connection);
    const { contextTokens, idleTimeoutMs, writing } = settings.get();
    const instructions = buildInstructions(request);
    const messages = withBegun(
      fitHistory(
        request.history(),
        contextTokens - estimateTokens(instructions) - estimateTokens(request.begun),
      ),
      request.begun,
    );
    const fetch = fetchFor({ purpose: 'reply', provider: id, sessionId: request.sessionId });
    const attempt = () =>
      withIdleTimeout(
        (signal) =>
          provider.stream(
            { ...access, model, instructions, messages, options: writing, signal },
            { fetch, clock },
          ),
        { ms: idleTimeoutMs, signal: request.signal, clock, onTimeout: () => timedOut(name) },
      );
    try {
      for await (const part of withRetries(attempt, { retries, signal: request.signal, clock })) {
        yield part.type === 'delta' ? part : priced(part, { connection, model, baseUrl: access.baseUrl });
      }
      breaker.record(id, null);
    } catch (error) {
      if (error instanceof ProviderError) breaker.record(id, error.code);
      throw error;
    }
  }

  function priced(
    usage: Usage,
    { connection, model, baseUrl }: { connection: Connection; model: string; baseUrl: string },
  ): ReplyPart {
    const { provider } = connection;
    const local = provider.runsAtAddress(model) && isLoopbackUrl(baseUrl);
    const { inputTokens, outputTokens } = usage;
    const cost = costOf({ kind: provider.id, model, local }, usage, clock.now());
    return { type: 'usage', inputTokens, outputTokens, ...cost };
  }

  /** The parts of one writer, with its name before the first: a reply that has no words yet has no writer. */
  async function* written(
    request: ReplyRequest,
    writer: Generation,
    insteadOf: readonly Absence[],
  ): AsyncGenerator<ReplyPart, void, undefined> {
    const parts = writer.provider === EMBEDDED ? embedded(request) : generated(request, writer);
    let named = false;
    for await (const part of parts) {
      if (!named) {
        const model = connections.modelOf(writer);
        yield { type: 'writer', provider: writer.provider, model, insteadOf: [...insteadOf] };
      }
      named = true;
      yield part;
    }
  }

  const { modelOf } = connections;
  return {
    modelOf,
    reply(request) {
      const { generation, standIns, signal } = request;
      const asked = new Set<string>();
      const writers = [generation, ...standIns].filter((writer) => {
        const name = JSON.stringify([writer.provider, modelOf(writer)]);
        return !asked.has(name) && asked.add(name);
      });
      return withStandIns(writers, (writer, absent) => written(request, writer, absent), { signal, modelOf });
    },
  };
}

/** A reply that is continued stands in the conversation, and the person asks for the rest of it. */
function withBegun(messages: readonly PromptMessage[], begun: string): readonly PromptMessage[] {
  if (begun === '') return messages;
  return [
    ...messages,
    { role: 'assistant', text: begun },
    {
      role: 'user',
      text: 'Your last message was cut off. Write what comes next, from the very character at which it stops. Repeat nothing and add no introduction.',
    },
  ];
}

async function* embedded(request: ReplyRequest): AsyncGenerator<ReplyPart, void, undefined> {
  const messages: PromptMessage[] = [];
  for (const page of request.history()) {
    messages.unshift(...page);
    if (messages.length >= EMBEDDED_MEMORY) break;
  }
  const whole = composeReply({
    messages,
    reading: request.reading,
    affect: request.affect,
    persona: request.persona,
    causes: request.causes,
    seed: request.seed,
  });
  const { begun } = request;
  const reply = whole.startsWith(begun) ? whole.slice(begun.length) : ` ${whole}`;
  // Word by word, as every provider does it: a reader follows better than when a paragraph drops in.
  for (const word of reply.match(/\s*\S+\s*$|\s*\S+/g) ?? []) {
    if (request.signal.aborted) return;
    yield { type: 'delta', text: word };
  }
}
