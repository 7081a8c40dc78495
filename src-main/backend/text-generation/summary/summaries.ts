import { setImmediate } from 'node:timers/promises';
import { EMBEDDED, type Generation, type Summary } from '#shared/contract/sessions.ts';
import type { Clock } from '../../clock.ts';
import type { StoredSummary } from '../../database/summaries.ts';
import type { ModelCall } from '../../providers/model-call.ts';
import { ProviderError } from '../../providers/provider-error.ts';
import type { OpenSession } from '../../session-manager/session-manager.ts';
import type { SettingsStore } from '../../settings/settings-store.ts';
import { estimateTokens } from '../tokens.ts';
import { askForSummary } from './ask-for-summary.ts';
import { type SaidMessage, sumUpOnDevice } from './sum-up-on-device.ts';

/** Of the prompt's budget: as much as a prompt takes of it, see `prompt.ts`. */
const SHARE_OF_SUMMARY = 0.1;
/** What is left for the conversation when words of others take all that they may, of the budget and in tokens. */
const SHARE_OF_CONVERSATION = 0.66;
const OWN_INSTRUCTIONS = 900;
/** Of the budget: what is summed up in one step. */
const SHARE_OF_STEP = 0.5;
/** A long past, imported or never summed up, is gone through on the device; a model is asked for the last steps alone. */
const MOST_MODEL_STEPS = 3;
/** The last words of both are never summed up: there would be nothing left to go on with. */
const NEWEST = 2;
const PAGE = 50;
/** Sessions whose room is remembered at a time. */
const MOST_REMEMBERED = 1_000;

interface Said extends SaidMessage {
  readonly id: string;
  readonly position: number;
}

export interface Summaries {
  /** What a prompt is told of what was said before; null: nothing, or the settings have it off. */
  latest(open: OpenSession, before: number): StoredSummary | null;
  /**
   * After a turn: sums up in the background what the next prompts may have no room for. Never waits, never throws.
   *
   * @param said  what was said in the turn: while it surely fits, nothing is looked at; left out: look.
   */
  follow(open: OpenSession, generation: Generation, said?: readonly string[]): void;
  /** The summary that prompts are told now; null: none. */
  of(open: OpenSession): Summary | null;
  /** Makes it anew from the first message on; resolves with it. */
  renew(open: OpenSession, generation: Generation): Promise<Summary | null>;
  /** Deletes it, and what earlier branches start from. */
  remove(open: OpenSession): void;
  /** Lets go of a session that ends or is deleted. */
  leave(sessionId: string): void;
  /** Resolves when nothing is being summed up. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Keeps a summary of what has left the prompt, rolled forward: the old one and what was said since make the new one.
 * It belongs to the branch on which it was made.
 */
export function createSummaries(options: {
  call: ModelCall;
  settings: SettingsStore;
  clock: Clock;
  report: (error: unknown) => void;
}): Summaries {
  const { call, settings, clock, report } = options;
  const running = new Map<string, { readonly controller: AbortController; readonly done: Promise<void> }>();
  /** By session: tokens that surely still fit into a room of that size. */
  const spare = new Map<string, { readonly room: number; tokens: number }>();
  const roomNow = (): number =>
    Math.max(0, settings.get().contextTokens * SHARE_OF_CONVERSATION - OWN_INSTRUCTIONS);

  /** Half of what is left may be used up before the next look: branches of other lengths may be switched to. */
  function remember(sessionId: string, room: number, used: number): void {
    if (spare.size >= MOST_REMEMBERED) spare.clear();
    spare.set(sessionId, { room, tokens: (room - used) / 2 });
  }

  function surelyFits(sessionId: string, said: readonly string[]): boolean {
    const known = spare.get(sessionId);
    if (known === undefined || known.room !== roomNow()) return false;
    for (const text of said) known.tokens -= estimateTokens(text) + 4;
    return known.tokens > 0;
  }

  async function rollForward(open: OpenSession, generation: Generation, signal: AbortSignal): Promise<void> {
    await setImmediate(); // the reply is told before anything is done about the next
    if (signal.aborted) return;
    const { contextTokens, writing } = settings.get();
    if (writing.summaries === 'off') return;
    const { session, store } = open;
    const room = roomNow();
    let summary = store.summaries.latest(session.id, Number.MAX_SAFE_INTEGER);
    const { until, used } = leavesAt(open, room, summary?.throughPosition ?? -1);
    if (until === null) return remember(session.id, room, used);

    const asks = writing.summaries === 'model' && generation.provider !== EMBEDDED;
    const stepTokens = Math.max(200, Math.floor(contextTokens * SHARE_OF_STEP));
    const steps = stepsBetween(open, (summary?.throughPosition ?? -1) + 1, until.ahead, stepTokens);
    let remaining = steps.count;
    for (const step of steps.read()) {
      if (signal.aborted) return;
      const byModel = asks && remaining-- <= MOST_MODEL_STEPS;
      const made = await sumUp(open, summary, step, { byModel, generation, signal });
      if (signal.aborted) return;
      const throughId = step.at(-1)!.id;
      const kept = await store.commit(() =>
        store.summaries.save(session.id, { ...made, throughId, createdAt: clock.now() }),
      );
      if (!kept) return; // the branch was left, or the session is gone
      summary = store.summaries.latest(session.id, Number.MAX_SAFE_INTEGER);
      await setImmediate(); // a reply never waits for it
    }
  }

  async function sumUp(
    { session, apiKey }: OpenSession,
    before: StoredSummary | null,
    messages: readonly Said[],
    { byModel, generation, signal }: { byModel: boolean; generation: Generation; signal: AbortSignal },
  ): Promise<Pick<StoredSummary, 'text' | 'madeBy'>> {
    const mostTokens = Math.floor(settings.get().contextTokens * SHARE_OF_SUMMARY) - 20;
    if (byModel) {
      const request = { before: before?.text ?? null, messages, mostTokens, sessionKey: apiKey, signal };
      try {
        const text = await askForSummary(call, { ...request, writer: generation, sessionId: session.id });
        if (text !== null) return { text, madeBy: generation.provider };
      } catch (error) {
        if (!(error instanceof ProviderError)) throw error; // else the device does it
      }
    }
    return { text: sumUpOnDevice(before?.text ?? null, messages, mostTokens), madeBy: 'device' };
  }

  const latest: Summaries['latest'] = ({ session, store, ephemeral }, before) =>
    ephemeral || settings.get().writing.summaries === 'off'
      ? null
      : store.summaries.latest(session.id, before);

  const of: Summaries['of'] = (open) => {
    const summary = latest(open, Number.MAX_SAFE_INTEGER);
    if (summary === null) return null;
    const { text, madeBy, createdAt, throughPosition } = summary;
    return { text, madeBy, createdAt, messages: throughPosition + 1 };
  };

  return {
    latest,
    of,
    async renew(open, generation) {
      const { id } = open.session;
      this.leave(id);
      await running.get(id)?.done;
      this.remove(open);
      this.follow(open, generation);
      await running.get(id)?.done;
      return of(open);
    },
    remove: ({ session, store }) => store.transaction(() => store.summaries.removeAll(session.id)),
    follow(open, generation, said) {
      const { id } = open.session;
      if (open.ephemeral || running.has(id) || (said !== undefined && surelyFits(id, said))) return;
      const controller = new AbortController();
      const done = rollForward(open, generation, controller.signal)
        .catch((error: unknown) => {
          if (!controller.signal.aborted) report(error);
        })
        .finally(() => running.delete(id));
      running.set(id, { controller, done });
    },
    leave(sessionId) {
      running.get(sessionId)?.controller.abort();
      spare.delete(sessionId);
    },
    async settled() {
      await Promise.all([...running.values()].map(({ done }) => done));
    },
    async close() {
      for (const { controller } of running.values()) controller.abort();
      await this.settled();
    },
  };
}

/**
 * How far back the newest messages fill `room`: `left` is the newest position that does not fit, `ahead` the one that
 * is summed up with it, so that the next step is not due at once. Null: everything behind position `covered`, to which
 * there is a summary, fits and takes `used` tokens.
 */
function leavesAt(
  { session, store }: OpenSession,
  room: number,
  covered: number,
): { until: { left: number; ahead: number } | null; used: number } {
  const last = store.messages.last(session.id)?.position ?? 0;
  let used = 0;
  let before = last - NEWEST + 1;
  let ahead: number | null = null;
  for (;;) {
    const page = store.messages.places(session.id, before, PAGE);
    if (page.length === 0) return { until: null, used };
    for (const { position, text } of page.reverse()) {
      if (position <= covered) return { until: null, used };
      used += estimateTokens(text) + 4;
      if (used > room / 2) ahead ??= position;
      if (used > room) return { until: { left: position, ahead: ahead ?? position }, used };
      before = position;
    }
  }
}

/** What stands between two positions of the shown branch, in steps of so many tokens. */
function stepsBetween(
  { session, store }: OpenSession,
  from: number,
  through: number,
  tokens: number,
): { count: number; read: () => Generator<Said[]> } {
  function* read(): Generator<Said[]> {
    let step: Said[] = [];
    let used = 0;
    for (let start = from; start <= through; start += PAGE) {
      const end = Math.min(start + PAGE, through + 1);
      for (const said of store.messages.places(session.id, end, end - start)) {
        const cost = estimateTokens(said.text) + 4;
        if (used + cost > tokens && step.length > 0) {
          yield step;
          step = [];
          used = 0;
        }
        step.push({ ...said, intensity: said.intensity ?? 0 });
        used += cost;
      }
    }
    if (step.length > 0) yield step;
  }
  let count = 0;
  for (const _ of read()) count++;
  return { count, read };
}
