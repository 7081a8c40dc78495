import type { Vad } from '#shared/emotions/vad.ts';
import type { RestingSince } from '../emotion-state/changed-rest.ts';
import type { Db } from './open.ts';

interface Row extends Vad {
  since: number;
}

/** The rows of `resting_moods`: where the companion of a session has rested, and since when. */
export function restingMoodQueries(db: Db) {
  const of = db.prepare<[string], Row>(
    'SELECT since, valence, arousal, dominance FROM resting_moods WHERE session_id = ? ORDER BY since',
  );
  const save = db.prepare(
    `INSERT OR REPLACE INTO resting_moods (session_id, since, valence, arousal, dominance)
     VALUES (?, ?, ?, ?, ?)`,
  );
  return {
    /** Oldest first; none where the persona was never changed. */
    of: (sessionId: string): RestingSince[] =>
      of.all(sessionId).map(({ since, ...resting }) => ({ since, resting })),
    save(sessionId: string, { since, resting }: RestingSince): void {
      save.run(sessionId, since, resting.valence, resting.arousal, resting.dominance);
    },
  };
}
