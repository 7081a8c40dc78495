import type { ActiveEmotion } from '#shared/emotions/companion.ts';
import type { EmotionReading } from '#shared/emotions/reading.ts';
import type { Vad } from '#shared/emotions/vad.ts';
import type { HistoryEvent } from '../emotion-state/history.ts';
import type { Listener, ProposedEmotion } from '../emotion-state/state-after.ts';
import type { Db } from './open.ts';
import { JOIN_READING, type ReadingRow, readingFromRow } from './readings.ts';

interface Row extends ReadingRow {
  id: string;
  parent_id: string | null;
  position: number;
  text: string;
  created_at: number;
  proposal: string | null;
  persona: string | null;
  at: number;
  mood_valence: number;
  mood_arousal: number;
  mood_dominance: number;
  resting: string;
  emotions: string;
}

/**
 * What the companion's states follow from, a row a message: parents before their children (SQLite takes the rows of
 * a recursive query first in, first out), and only as far as somebody reads on.
 */
const history = (first: string) => `
  WITH RECURSIVE below (id) AS (
    ${first} UNION ALL SELECT m.id FROM below b JOIN messages m ON m.parent_id = b.id)
  SELECT m.id, m.parent_id, m.position, m.text, m.created_at,
         r.source, r.scores, r.primary_label, r.active, r.phrase, r.valence, r.arousal, r.dominance, r.intensity, r.confidence,
         r.stage, r.language, r.words, r.proposal,
         a.persona, a.at, a.valence AS mood_valence, a.arousal AS mood_arousal, a.dominance AS mood_dominance,
         a.resting, a.emotions
  FROM below b CROSS JOIN messages m ON m.id = b.id ${JOIN_READING} LEFT JOIN affect_states a ON a.message_id = m.id`;

/** Reads what the companion's states can be made anew from. */
export function affectEventQueries(db: Db) {
  const from = db.prepare<[string], Row>(history('SELECT ?'));
  const all = db.prepare<[string], Row>(
    history('SELECT id FROM messages WHERE session_id = ? AND parent_id IS NULL'),
  );

  function* events(rows: Iterable<Row>): Generator<HistoryEvent, void, undefined> {
    // Who listens changes seldom.
    let persona = '';
    let listener: Listener | null = null;
    for (const row of rows) {
      const { id, parent_id: parentId, position } = row;
      if (row.persona === null) {
        yield { id, parentId, position, heard: null };
        continue;
      }
      if (row.persona !== persona) {
        persona = row.persona;
        listener = JSON.parse(persona) as Listener;
      }
      yield { id, parentId, position, heard: heardFrom(row, listener!) };
    }
  }
  return {
    /** A message and everything below it, on every branch. */
    from: (messageId: string): Iterable<HistoryEvent> => events(from.iterate(messageId)),
    /** The whole tree of a session. */
    all: (sessionId: string): Iterable<HistoryEvent> => events(all.iterate(sessionId)),
  };
}

function heardFrom(row: Row, listener: Listener): HistoryEvent['heard'] {
  const reading: EmotionReading | null = row.scores === null ? null : readingFromRow(row);
  return {
    message: { id: row.id, text: row.text, createdAt: row.created_at, reading },
    listener,
    proposal: row.proposal === null ? null : (JSON.parse(row.proposal) as ProposedEmotion),
    known: {
      at: row.at,
      mood: { valence: row.mood_valence, arousal: row.mood_arousal, dominance: row.mood_dominance },
      resting: JSON.parse(row.resting) as Vad,
      emotions: JSON.parse(row.emotions) as ActiveEmotion[],
    },
  };
}
