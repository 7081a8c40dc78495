import type { Companion, Greeting } from '#shared/contract/companion.ts';
import { EMBEDDED } from '#shared/contract/sessions.ts';
import type { AffectState } from '#shared/emotions/companion.ts';
import type { Clock } from '../clock.ts';
import { moodName, moodStrength } from '../emotion-state/mood.ts';
import { decay, strongestFirst } from '../emotion-state/state.ts';
import { describeMood } from '../emotion-state/words.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { composeGreeting } from '../text-generation/embedded/greeting.ts';
import type { OpenSession, SessionManager } from './session-manager.ts';

export interface CompanionView {
  /** The companion of a session as it feels now, in numbers and in words, with what caused it. */
  of(open: OpenSession, state?: AffectState): Companion;
  /** How it would open a session that began now, under a name of its own or that of the settings. */
  greeting(name?: string): Greeting;
}

/** The companion as clients see it: the stored state decayed to the present. */
export function createCompanionView(options: {
  sessions: SessionManager;
  settings: SettingsStore;
  clock: Clock;
}): CompanionView {
  const { sessions, settings, clock } = options;
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
    greeting(ownName) {
      const { persona, generation } = settings.get();
      const name = ownName ?? persona.name;
      const offline = generation.provider === EMBEDDED;
      return { name, text: composeGreeting({ persona: { name }, offline, at: clock.now() }) };
    },
  };
}

/** The messages behind what the companion feels, each once, strongest feeling first. */
export function causesOf(open: OpenSession, state: AffectState): { messageId: string; excerpt: string }[] {
  const ids = new Set(strongestFirst(state.emotions).map((emotion) => emotion.causeMessageId));
  return [...ids].flatMap((messageId) => {
    const excerpt = open.store.affect.excerpt(messageId);
    return excerpt === null ? [] : [{ messageId, excerpt }];
  });
}
