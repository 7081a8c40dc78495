import type { Change } from '#shared/contract/changes.ts';
import type { Client } from './client.ts';

/** How the companion feels, as far as anybody may know: null while it is locked, and before anything was said. */
export interface ShownMood {
  readonly name: string;
  readonly sentence: string;
}

interface MoodWatchOptions {
  readonly client: Pick<Client, 'companion' | 'sessions'>;
  /** The session that a window showed last; null: the newest. */
  readonly shownSession: () => string | null;
  readonly onMood: (mood: ShownMood | null) => void;
}

/**
 * Keeps up with the companion's mood without ever asking by itself: told of what changes, it looks once, and once more
 * if something changed meanwhile.
 */
export function createMoodWatch({ client, shownSession, onMood }: MoodWatchOptions) {
  let isLooking = false;
  let lookAgain = false;
  let lastId: string | null = null;

  async function find(): Promise<ShownMood | null> {
    try {
      lastId = shownSession() ?? (await client.sessions.list({ limit: 1 })).sessions[0]?.id ?? null;
      if (lastId === null) return null;
      const { moodName, sentence } = await client.companion.get({ sessionId: lastId });
      return { name: moodName, sentence };
    } catch {
      return null; // locked, deleted, or not to be opened: the window says which
    }
  }

  async function look(): Promise<void> {
    if (isLooking) {
      lookAgain = true;
      return;
    }
    isLooking = true;
    do {
      lookAgain = false;
      onMood(await find());
    } while (lookAgain);
    isLooking = false;
  }

  return {
    look,
    /** Of other sessions than the one whose mood is shown it need not know. */
    changed(change: Change): void {
      const isOfShown = 'sessionId' in change && (lastId === null || change.sessionId === lastId);
      if (isOfShown && (change.type === 'messages' || change.type === 'session-removed')) void look();
    },
  };
}
