import type { Message, MessageStatus, ReplyError, Writing } from '#shared/contract/messages.ts';
import type { Db } from './open.ts';
import { JOIN_READING, type ReadingRow, readingFromRow } from './readings.ts';

/** A message before its reading is attached. */
export type NewMessage = Omit<Message, 'reading' | 'readingHidden'>;

type Words = Pick<Message, 'role' | 'text'>;

interface Row extends Partial<ReadingRow> {
  id: string;
  session_id: string;
  parent_id: string | null;
  position: number;
  role: 'user' | 'assistant';
  text: string;
  status: MessageStatus;
  error: string | null;
  provider: string | null;
  model: string | null;
  writing: string | null;
  created_at: number;
  hidden: 0 | 1;
}

const SELECT = `
  SELECT m.id, m.session_id, m.parent_id, m.position, m.role, m.text, m.status, m.error, m.provider, m.model,
         m.writing, m.created_at,
         r.source, r.scores, r.primary_label, r.active, r.phrase, r.valence, r.arousal, r.dominance, r.intensity, r.confidence,
         r.stage, r.language, r.words, hidden.message_id IS NOT NULL AS hidden
  FROM messages m ${JOIN_READING}`;

const fromRow = (row: Row): Message => ({
  id: row.id,
  sessionId: row.session_id,
  parentId: row.parent_id,
  position: row.position,
  role: row.role,
  text: row.text,
  status: row.status,
  error: row.error === null ? null : (JSON.parse(row.error) as ReplyError),
  provider: row.provider,
  model: row.model,
  writing: row.writing === null ? null : (JSON.parse(row.writing) as Writing),
  createdAt: row.created_at,
  reading: row.scores == null ? null : readingFromRow(row as ReadingRow),
  readingHidden: row.hidden === 1,
});

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

/** The rows of `messages`: a tree per session, of which one branch is shown. */
export function messageQueries(db: Db) {
  const insert = db.prepare(
    `INSERT INTO messages (id, session_id, parent_id, position, shown, role, text, status, error, provider, model, writing, created_at)
     VALUES (?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const get = db.prepare<[string], Row>(
    `${SELECT} WHERE m.id = ?
     AND EXISTS (SELECT 1 FROM sessions s WHERE s.id = m.session_id AND s.deleted_at IS NULL)`,
  );
  const children = db.prepare<[string], Row>(`${SELECT} WHERE m.parent_id = ?`);
  const last = db.prepare<[string], Row>(
    `${SELECT} WHERE m.session_id = ? AND m.shown = 1 ORDER BY m.position DESC LIMIT 1`,
  );
  const page = db.prepare<[string, number, number], Row>(
    `${SELECT} WHERE m.session_id = ? AND m.shown = 1 AND m.position < ? ORDER BY m.position DESC LIMIT ?`,
  );
  const words = db.prepare<[string, number, number], Words>(
    `SELECT role, text FROM messages WHERE session_id = ? AND shown = 1 AND position < ?
       AND NOT EXISTS (SELECT 1 FROM deleted_messages d WHERE d.message_id = messages.id)
     ORDER BY position DESC LIMIT ?`,
  );
  const hideFrom = db.prepare(
    'UPDATE messages SET shown = 0 WHERE session_id = ? AND shown = 1 AND position >= ?',
  );
  const setText = db.prepare('UPDATE messages SET text = ? WHERE id = ?');
  const finish = db.prepare(
    'UPDATE messages SET text = ?, status = ?, error = ?, provider = ?, model = ?, writing = ? WHERE id = ?',
  );
  const resume = db.prepare("UPDATE messages SET status = 'generating', error = NULL WHERE id = ?");
  const interrupt = db.prepare("UPDATE messages SET status = 'interrupted' WHERE status = 'generating'");
  const prune = db.prepare('DELETE FROM messages WHERE session_id = ?');

  return {
    /** Adds a message to the branch that is shown, below which nothing may be shown. */
    insert(message: NewMessage): void {
      insert.run(
        message.id,
        message.sessionId,
        message.parentId,
        message.position,
        message.role,
        message.text,
        message.status,
        json(message.error),
        message.provider,
        message.model,
        json(message.writing),
        message.createdAt,
      );
    },
    get(id: string): Message | null {
      const row = get.get(id);
      return row === undefined ? null : fromRow(row);
    },
    /** The messages right below one, those of branches that are not shown included; in no order. */
    children: (id: string): Message[] => children.all(id).map(fromRow),
    /** The last message of the branch that is shown. */
    last(sessionId: string): Message | null {
      const row = last.get(sessionId);
      return row === undefined ? null : fromRow(row);
    },
    /** The `limit` messages of the shown branch right below position `before`, oldest first. */
    page(sessionId: string, before: number, limit: number): Message[] {
      return page.all(sessionId, before, limit).map(fromRow).reverse();
    },
    /** The same page as words alone, which is all that a prompt needs, without what is being deleted. */
    words(sessionId: string, before: number, limit: number): Words[] {
      return words.all(sessionId, before, limit).reverse();
    },
    /** Takes the shown branch away from `position` on, to make room for a sibling. Nothing is deleted. */
    hideFrom(sessionId: string, position: number): void {
      hideFrom.run(sessionId, position);
    },
    /** Keeps what has arrived of a reply that is still being written. */
    checkpoint(id: string, text: string): void {
      setText.run(text, id);
    },
    finish(
      id: string,
      end: Pick<Message, 'text' | 'status' | 'error' | 'provider' | 'model' | 'writing'>,
    ): void {
      finish.run(end.text, end.status, json(end.error), end.provider, end.model, json(end.writing), id);
    },
    /** A reply that had ended is written on: its text stays. */
    resume(id: string): void {
      resume.run(id);
    },
    /** After a crash: replies that nobody is writing any more. @returns how many. */
    interruptGenerating(): number {
      return interrupt.run().changes;
    },
    /** Forgets every message of a session, with readings and states. */
    deleteAll(sessionId: string): void {
      prune.run(sessionId);
    },
  };
}
