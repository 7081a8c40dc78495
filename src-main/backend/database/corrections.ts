import type { ActiveEmotion } from '#shared/emotions/companion.ts';
import type { EmotionLabel } from '#shared/emotions/taxonomy.ts';
import type { Db } from './open.ts';

/** Words, what a detector read from them, and what they really were, as the person said. */
export interface TaughtRow {
  text: string;
  was: EmotionLabel | null;
  label: EmotionLabel;
}

interface Correction {
  /** What the message was; null: it is not to be read. */
  label: EmotionLabel | null;
  /** What the companion felt about the message before; null where that is not known. */
  felt: readonly ActiveEmotion[] | null;
  at: number;
}

/** The rows of `corrections`: at most one per message. */
export function correctionQueries(db: Db) {
  const save = db.prepare(
    'INSERT OR REPLACE INTO corrections (message_id, label, felt, at) VALUES (?, ?, ?, ?)',
  );
  const get = db.prepare<[string], { label: EmotionLabel | null; felt: string | null; at: number }>(
    'SELECT label, felt, at FROM corrections WHERE message_id = ?',
  );
  const remove = db.prepare('DELETE FROM corrections WHERE message_id = ?');
  const trim = db.prepare(
    `DELETE FROM corrections WHERE label IS NOT NULL AND message_id NOT IN
     (SELECT message_id FROM corrections WHERE label IS NOT NULL ORDER BY at DESC, message_id DESC LIMIT ?)`,
  );
  const taught = db.prepare<[], TaughtRow>(
    `SELECT m.text, c.label,
            (SELECT primary_label FROM emotion_readings r WHERE r.message_id = m.id AND r.source <> 'user'
             ORDER BY CASE r.source WHEN 'llm' THEN 0 ELSE 1 END LIMIT 1) AS was
     FROM corrections c JOIN messages m ON m.id = c.message_id
     WHERE c.label IS NOT NULL AND NOT EXISTS (SELECT 1 FROM deleted_messages d WHERE d.message_id = c.message_id)
     ORDER BY c.at DESC, c.message_id DESC`,
  );
  const count = db.prepare<[], { total: number }>(
    'SELECT count(*) AS total FROM corrections WHERE label IS NOT NULL',
  );
  const forget = db.prepare('DELETE FROM corrections WHERE label IS NOT NULL');
  return {
    save(messageId: string, correction: Correction): void {
      const { label, felt, at } = correction;
      save.run(messageId, label, felt === null ? null : JSON.stringify(felt), at);
    },
    get(messageId: string): Correction | null {
      const row = get.get(messageId);
      if (row === undefined) return null;
      return { ...row, felt: row.felt === null ? null : (JSON.parse(row.felt) as ActiveEmotion[]) };
    },
    remove(messageId: string): void {
      remove.run(messageId);
    },
    /** Keeps the newest `limit` of those that teach something. */
    trim(limit: number): void {
      trim.run(limit);
    },
    /** What was taught, newest first. */
    taught: (): TaughtRow[] => taught.all(),
    count: (): number => count.get()?.total ?? 0,
    /** Forgets what was taught; messages that are not to be read stay so. @returns how many there were. */
    forgetTaught: (): number => forget.run().changes,
  };
}
