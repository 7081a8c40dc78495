import type { EmotionReading } from '#shared/emotions/reading.ts';
import type { EmotionLabel } from '#shared/emotions/taxonomy.ts';
import type { ProposedEmotion } from '../emotion-state/state-after.ts';
import type { Db } from './open.ts';

export interface ReadingRow {
  source: EmotionReading['source'];
  scores: string;
  primary_label: EmotionLabel;
  active: string;
  phrase: string;
  valence: number;
  arousal: number;
  dominance: number;
  intensity: number;
  confidence: number;
  stage: EmotionReading['stage'];
  language: string | null;
  words: string;
}

export const readingFromRow = (row: ReadingRow): EmotionReading => ({
  scores: JSON.parse(row.scores) as EmotionReading['scores'],
  primary: row.primary_label,
  active: JSON.parse(row.active) as EmotionLabel[],
  phrase: row.phrase,
  valence: row.valence,
  arousal: row.arousal,
  dominance: row.dominance,
  intensity: row.intensity,
  confidence: row.confidence,
  source: row.source,
  stage: row.stage,
  language: row.language,
  words: JSON.parse(row.words) as EmotionReading['words'],
});

/**
 * Joins to messages `m` the reading that counts: one that the person set outranks a language model's, that one
 * the embedded detector's; 'user' > 'llm' > 'embedded' is the order of the alphabet, so that one step in the table's
 * key finds it. None where the person asked not to read the message.
 */
export const JOIN_READING = `
  LEFT JOIN corrections hidden ON hidden.message_id = m.id AND hidden.label IS NULL
  LEFT JOIN emotion_readings r ON m.role = 'user' AND hidden.message_id IS NULL AND r.message_id = m.id AND r.source = (
    SELECT max(source) FROM emotion_readings WHERE message_id = m.id)`;

/** The rows of `emotion_readings`: one per message and source. */
export function readingQueries(db: Db) {
  const save = db.prepare(
    `INSERT OR REPLACE INTO emotion_readings
     (message_id, source, scores, primary_label, active, phrase, valence, arousal, dominance, intensity, confidence,
      stage, language, words, proposal)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const detected = db.prepare<[string], ReadingRow>(
    `SELECT * FROM emotion_readings WHERE message_id = ? AND source <> 'user'
     ORDER BY CASE source WHEN 'llm' THEN 0 ELSE 1 END LIMIT 1`,
  );
  const removeOwn = db.prepare("DELETE FROM emotion_readings WHERE message_id = ? AND source = 'user'");
  return {
    /** What a detector read, whatever the person said about it since; null where none did. */
    detected(messageId: string): EmotionReading | null {
      const row = detected.get(messageId);
      return row === undefined ? null : readingFromRow(row);
    },
    /** Takes back the reading that the person set. */
    removeOwn(messageId: string): void {
      removeOwn.run(messageId);
    },
    /**
     * Keeps a reading exactly as it is: the companion's state can be made anew from it.
     * @param proposal what a language model thought besides that the message means to the companion.
     */
    save(messageId: string, reading: EmotionReading, proposal: ProposedEmotion | null = null): void {
      save.run(
        messageId,
        reading.source,
        JSON.stringify(reading.scores),
        reading.primary,
        JSON.stringify(reading.active),
        reading.phrase,
        reading.valence,
        reading.arousal,
        reading.dominance,
        reading.intensity,
        reading.confidence,
        reading.stage,
        reading.language,
        JSON.stringify(reading.words),
        proposal === null ? null : JSON.stringify(proposal),
      );
    },
  };
}
