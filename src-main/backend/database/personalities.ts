import type { BigFive } from '#shared/emotions/companion.ts';
import type { PersonalitySince } from '../emotion-state/changed-personality.ts';
import type { Db } from './open.ts';

/** The rows of `personalities`: which traits the companion of a session has had, and since when. */
export function personalityQueries(db: Db) {
  const of = db.prepare<[string], { since: number; traits: string }>(
    'SELECT since, traits FROM personalities WHERE session_id = ? ORDER BY since',
  );
  const save = db.prepare(
    'INSERT OR REPLACE INTO personalities (session_id, since, traits) VALUES (?, ?, ?)',
  );
  return {
    /** Oldest first; none where they were never changed. */
    of: (sessionId: string): PersonalitySince[] =>
      of.all(sessionId).map(({ since, traits }) => ({ since, traits: JSON.parse(traits) as BigFive })),
    save(sessionId: string, { since, traits }: PersonalitySince): void {
      save.run(sessionId, since, JSON.stringify(traits));
    },
  };
}
