import type { ActiveEmotion, AffectState } from '#shared/emotions/companion.ts';
import type { EmotionLabel } from '#shared/emotions/taxonomy.ts';
import type { Vad } from '#shared/emotions/vad.ts';
import type { Db } from './open.ts';
import { JOIN_READING } from './readings.ts';

interface Row {
  message_id: string;
  at: number;
  valence: number;
  arousal: number;
  dominance: number;
  resting: string;
  emotions: string;
}

/** A message of the person with what was read from it and the companion's mood after it. */
export interface TimelineRow {
  id: string;
  position: number;
  created_at: number;
  excerpt: string;
  valence: number | null;
  arousal: number | null;
  primary_label: EmotionLabel | null;
  phrase: string | null;
  mood_valence: number | null;
  mood_arousal: number | null;
  mood_dominance: number | null;
}

const fromRow = (row: Row): AffectState => ({
  at: row.at,
  mood: { valence: row.valence, arousal: row.arousal, dominance: row.dominance },
  resting: JSON.parse(row.resting) as Vad,
  emotions: JSON.parse(row.emotions) as ActiveEmotion[],
});

/** The rows of `affect_states`: the companion's state after a message, on that message's branch. */
export function affectQueries(db: Db) {
  const save = db.prepare(
    `INSERT OR REPLACE INTO affect_states (message_id, at, valence, arousal, dominance, resting, emotions)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const of = db.prepare<[string], Row>('SELECT * FROM affect_states WHERE message_id = ?');
  const latest = db.prepare<[string, number], Row>(
    `SELECT a.* FROM messages m JOIN affect_states a ON a.message_id = m.id
     WHERE m.session_id = ? AND m.shown = 1 AND m.position < ? ORDER BY m.position DESC LIMIT 1`,
  );
  const excerpt = db.prepare<[string], { text: string }>(
    'SELECT substr(text, 1, 200) AS text FROM messages WHERE id = ?',
  );
  const timeline = db.prepare<[string, number], TimelineRow>(
    `SELECT m.id, m.position, m.created_at, substr(m.text, 1, 120) AS excerpt,
            r.valence, r.arousal, r.primary_label, r.phrase,
            a.valence AS mood_valence, a.arousal AS mood_arousal, a.dominance AS mood_dominance
     FROM messages m ${JOIN_READING}
     LEFT JOIN affect_states a ON a.message_id = m.id
     WHERE m.session_id = ? AND m.shown = 1 AND m.role = 'user'
     ORDER BY m.position DESC LIMIT ?`,
  );
  const count = db.prepare<[string], { total: number }>(
    "SELECT count(*) AS total FROM messages WHERE session_id = ? AND shown = 1 AND role = 'user'",
  );
  return {
    save(messageId: string, state: AffectState): void {
      const { mood } = state;
      save.run(
        messageId,
        state.at,
        mood.valence,
        mood.arousal,
        mood.dominance,
        JSON.stringify(state.resting),
        JSON.stringify(state.emotions),
      );
    },
    /** The state after one message; null where there is none (yet). */
    of(messageId: string): AffectState | null {
      const row = of.get(messageId);
      return row === undefined ? null : fromRow(row);
    },
    /** The newest state on the shown branch below position `before`; null where nothing has happened yet. */
    latest(sessionId: string, before: number): AffectState | null {
      const row = latest.get(sessionId, before);
      return row === undefined ? null : fromRow(row);
    },
    /** The beginning of a message that caused something. */
    excerpt(messageId: string): string | null {
      return excerpt.get(messageId)?.text ?? null;
    },
    /** The newest `limit` messages of the person, oldest first, and how many there are in all. */
    timeline(sessionId: string, limit: number): { rows: TimelineRow[]; total: number } {
      return { rows: timeline.all(sessionId, limit).reverse(), total: count.get(sessionId)?.total ?? 0 };
    },
  };
}
