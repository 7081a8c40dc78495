import { EMBEDDED, type Generation } from '#shared/contract/sessions.ts';
import type { Connections } from '../providers/connections.ts';
import type { ModelCall, ModelPart } from '../providers/model-call.ts';
import type { PromptMessage } from '../providers/provider.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { composeReply } from './embedded/compose.ts';
import type { Memory } from './embedded/conversation.ts';
import { fillPrompt } from './fill-prompt.ts';
import type { ReplySituation } from './prompt.ts';
import { type Absence, withStandIns } from './stand-ins.ts';

/** The embedded companion needs no more than this to know what it said before. */
const EMBEDDED_MEMORY = 200;

const OFFLINE: Generation = { provider: EMBEDDED, model: null };

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
  /** What the companion's feelings come from. */
  readonly causes: () => readonly { messageId: string; excerpt: string }[];
  /** What the companion knows, for questions about it. */
  readonly memory: Memory;
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
  | ModelPart;

export interface TextGeneration {
  /** The model that would write; null for the embedded companion. */
  modelOf(generation: Generation): string | null;
  /** Streams one reply. @throws ProviderError */
  reply(request: ReplyRequest): AsyncIterable<ReplyPart>;
}

export function createTextGeneration(options: {
  connections: Pick<Connections, 'modelOf'>;
  call: ModelCall;
  settings: SettingsStore;
  /** True: the embedded companion writes, whoever was chosen. */
  offline?: boolean | undefined;
}): TextGeneration {
  const { connections, call, settings, offline = false } = options;
  const { modelOf } = connections;

  function generated(request: ReplyRequest, writer: Generation): AsyncIterable<ReplyPart> {
    const { contextTokens, writing } = settings.get();
    const { sessionId, signal } = request;
    return call({
      purpose: 'reply',
      sessionId,
      writer,
      sessionKey: writer.provider === request.generation.provider ? request.sessionKey : null,
      ...fillPrompt(request, contextTokens),
      options: {
        temperature: writing.temperature,
        maxOutputTokens: writing.maxOutputTokens,
        thinking: writing.thinking,
      },
      signal,
    });
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
        yield {
          type: 'writer',
          provider: writer.provider,
          model: modelOf(writer),
          insteadOf: [...insteadOf],
        };
      }
      named = true;
      yield part;
    }
  }

  return {
    modelOf,
    reply(request) {
      const { standIns, signal } = request;
      const generation = offline ? OFFLINE : request.generation;
      const asked = new Set<string>();
      const writers = [generation, ...(offline ? [] : standIns)].filter((writer) => {
        const name = JSON.stringify([writer.provider, modelOf(writer)]);
        return !asked.has(name) && asked.add(name);
      });
      return withStandIns(writers, (writer, absent) => written(request, writer, absent), { signal, modelOf });
    },
  };
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
    causes: request.causes(),
    concern: request.concern,
    help: request.help,
    memory: request.memory,
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
