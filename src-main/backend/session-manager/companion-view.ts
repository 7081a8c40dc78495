import type { Companion } from '#shared/contract/companion.ts';
import type { AffectState } from '#shared/emotions/companion.ts';
import type { Clock } from '../clock.ts';
import { moodName, moodStrength } from '../emotion-state/mood.ts';
import { decay, strongestFirst } from '../emotion-state/state.ts';
import { describeMood } from '../emotion-state/words.ts';
import { composeGreeting } from '../text-generation/embedded/greeting.ts';
import type { OpenSession, SessionManager } from './session-manager.ts';

/** The companion of a session as it feels now, in numbers and in words, with what caused it. */
export function viewCompanion(
  sessions: SessionManager,
  open: OpenSession,
  clock: Clock,
  state: AffectState = sessions.affectBefore(open, Number.MAX_SAFE_INTEGER),
): Companion {
  const { session } = open;
  const now = decay(state, clock.now());
  const excerpts = new Map(causesOf(open, now).map(({ messageId, excerpt }) => [messageId, excerpt]));
  return {
    sessionId: session.id,
    at: now.at,
    persona: session.persona,
    mood: now.mood,
    resting: now.resting,
    moodName: moodName(now.mood),
    moodStrength: moodStrength(now.mood),
    sentence: describeMood(now),
    greeting: composeGreeting({ persona: session.persona, seed: session.id, at: session.createdAt }),
    emotions: strongestFirst(now.emotions).map((emotion) => ({
      ...emotion,
      excerpt: excerpts.get(emotion.causeMessageId) ?? '',
    })),
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
