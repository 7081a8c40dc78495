import type { Companion, Greeting } from '#shared/contract/companion.ts';
import { EMBEDDED } from '#shared/contract/sessions.ts';
import type { AffectState } from '#shared/emotions/companion.ts';
import { moodName, moodStrength } from '#shared/emotions/mood.ts';
import type { Clock } from '../clock.ts';
import { decay, strongestFirst } from '../emotion-state/state.ts';
import { describeMood } from '../emotion-state/words.ts';
import { absenceOf, awayFor } from '../self-knowledge/absence.ts';
import type { SelfKnowledge } from '../self-knowledge/self-knowledge.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { composeGreeting, composeWelcome } from '../text-generation/embedded/greeting.ts';
import type { OpenSession, SessionManager } from './session-manager.ts';

export interface CompanionView {
  /** The companion of a session as it feels now, in numbers and in words, with what caused it. */
  of(open: OpenSession, state?: AffectState): Companion;
  /** How it would open a session that began now, under a name of its own or that of the settings. */
  greeting(name?: string): Greeting;
  /**
   * What it says to somebody who comes back to a session, after its last message; the same until they answer. For
   * who was not away, what it said the last time, where that was; null: nothing. What it asks about there, it asks once.
   */
  welcome(open: OpenSession): { text: string | null; afterMessageId: string | null };
}

/** The companion as clients see it: the stored state decayed to the present. */
export function createCompanionView(options: {
  sessions: SessionManager;
  settings: SettingsStore;
  clock: Clock;
  knowledge: Pick<SelfKnowledge, 'takeFollowUp'>;
}): CompanionView {
  const { sessions, settings, clock, knowledge } = options;
  return {
    of(open, state = sessions.affectBefore(open, Number.MAX_SAFE_INTEGER)) {
      const { session } = open;
      const now = decay(state, clock.now());
      const excerpts = new Map(causesOf(open, now).map(({ messageId, excerpt }) => [messageId, excerpt]));
      const { provider } = session.generation ?? settings.get().generation;
      return {
        sessionId: session.id,
        at: now.at,
        persona: session.persona,
        mood: now.mood,
        resting: now.resting,
        moodName: moodName(now.mood),
        moodStrength: moodStrength(now.mood),
        sentence: describeMood(now),
        greeting: composeGreeting({
          persona: session.persona,
          offline: provider === EMBEDDED,
          at: session.createdAt,
        }),
        emotions: strongestFirst(now.emotions).map((emotion) => ({
          ...emotion,
          excerpt: excerpts.get(emotion.causeMessageId) ?? '',
        })),
      };
    },
    welcome(open) {
      const { session, store, ephemeral } = open;
      const last = ephemeral || session.endedAt !== null ? null : store.messages.last(session.id);
      if (last === null || last.status === 'generating') return { text: null, afterMessageId: null };
      const now = clock.now();
      const said = store.knowledge.welcome(last.id);
      // Whoever stays away once more without an answer is greeted anew.
      if (said !== null && now - said.at < WELCOME_HOLDS_MS)
        return { text: said.text, afterMessageId: last.id };
      const awayMs = now - last.createdAt;
      const absence = absenceOf(awayMs);
      if (absence === null) {
        const earlier = store.knowledge.lastWelcome(session.id);
        return { text: earlier?.text ?? null, afterMessageId: earlier?.after_message_id ?? null };
      }
      const { mood } = decay(sessions.affectBefore(open, Number.MAX_SAFE_INTEGER), now);
      const text = composeWelcome({
        absence,
        away: awayFor(awayMs),
        mood,
        followUp: knowledge.takeFollowUp(open, last.id)?.excerpt ?? null,
        seed: `${last.id} ${now}`,
      });
      store.knowledge.saveWelcome(last.id, text, now);
      return { text, afterMessageId: last.id };
    },
    greeting(ownName) {
      const { persona, generation } = settings.get();
      const name = ownName ?? persona.name;
      const offline = generation.provider === EMBEDDED;
      return { name, text: composeGreeting({ persona: { name }, offline, at: clock.now() }) };
    },
  };
}

/** A welcome that nobody answered stays for so long. */
const WELCOME_HOLDS_MS = 20 * 60 * 60_000;

/** The messages behind what the companion feels, each once, strongest feeling first. */
export function causesOf(open: OpenSession, state: AffectState): { messageId: string; excerpt: string }[] {
  const ids = new Set(strongestFirst(state.emotions).map((emotion) => emotion.causeMessageId));
  return [...ids].flatMap((messageId) => {
    const excerpt = open.store.affect.excerpt(messageId);
    return excerpt === null ? [] : [{ messageId, excerpt }];
  });
}
