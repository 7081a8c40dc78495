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
  at: number;
}

/** The rows of `corrections`: at most one per message. */
export function correctionQueries(db: Db) {
  const save = db.prepare('INSERT OR REPLACE INTO corrections (message_id, label, at) VALUES (?, ?, ?)');
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
    save(messageId: string, { label, at }: Correction): void {
      save.run(messageId, label, at);
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
