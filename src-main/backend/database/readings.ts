import type { EmotionReading } from '#shared/emotions/reading.ts';
import type { EmotionLabel } from '#shared/emotions/taxonomy.ts';
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

/** Four decimals tell more than any detector knows and keep a row at half its size. */
const shorten = (numbers: EmotionReading['scores'] | EmotionReading['words']): string =>
  JSON.stringify(numbers, (_, value) => (typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value));

/** The rows of `emotion_readings`: one per message and source. */
export function readingQueries(db: Db) {
  const save = db.prepare(
    `INSERT OR REPLACE INTO emotion_readings
     (message_id, source, scores, primary_label, active, phrase, valence, arousal, dominance, intensity, confidence,
      stage, language, words)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return {
    save(messageId: string, reading: EmotionReading): void {
      save.run(
        messageId,
        reading.source,
        shorten(reading.scores),
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
        shorten(reading.words),
      );
    },
  };
}
