import type { Message, MessageStatus, ReplyError, Writing } from '#shared/contract/messages.ts';
import type { Concern } from '#shared/safety/concern.ts';
import type { Listener } from '../emotion-state/state-after.ts';
import type { Db } from './open.ts';
import { JOIN_READING, type ReadingRow, readingFromRow } from './readings.ts';

/** A message before anything was done with it, and before its siblings are attached. */
export type NewMessage = Omit<
  Message,
  'reading' | 'readingHidden' | 'concern' | 'helpDismissed' | 'siblingIds'
> &
  Partial<Pick<Message, 'concern'>>;

type Words = Pick<Message, 'role' | 'text'>;

/** A message's place and words, and how strongly an emotion spoke from it; null: none was read. */
type Place = Pick<Message, 'id' | 'position' | 'role' | 'text'> & { readonly intensity: number | null };

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
  concern: string | null;
  help_dismissed: 0 | 1;
  siblings: string;
}

/** All versions of message `m`, oldest first; each parent's children are one range of an index. */
const SIBLINGS = `
  CASE WHEN m.parent_id IS NULL
    THEN (SELECT json_group_array(id ORDER BY seq) FROM messages WHERE session_id = m.session_id AND parent_id IS NULL)
    ELSE (SELECT json_group_array(id ORDER BY seq) FROM messages WHERE parent_id = m.parent_id)
  END AS siblings`;

const SELECT = `
  SELECT m.id, m.session_id, m.parent_id, m.position, m.role, m.text, m.status, m.error, m.provider, m.model,
         m.writing, m.created_at, m.concern, m.help_dismissed,
         r.source, r.scores, r.primary_label, r.active, r.phrase, r.valence, r.arousal, r.dominance, r.intensity, r.confidence,
         r.stage, r.language, r.words, hidden.message_id IS NOT NULL AS hidden, ${SIBLINGS}
  FROM messages m ${JOIN_READING}`;

/**
 * A message's words as they are told to a model: none where the person had forgotten what they teach, and none of the
 * reply to them. The screens and the search have them all the same.
 */
const TOLD = `CASE WHEN EXISTS (SELECT 1 FROM forgotten_messages f WHERE f.message_id = m.id
  OR (m.role = 'assistant' AND f.message_id = m.parent_id)) THEN '' ELSE m.text END`;

/** Of message `m`: it is not being deleted. */
const STAYS = 'NOT EXISTS (SELECT 1 FROM deleted_messages d WHERE d.message_id = m.id)';

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
  concern: row.concern === null ? null : (JSON.parse(row.concern) as Concern),
  helpDismissed: row.help_dismissed === 1,
  siblingIds: JSON.parse(row.siblings) as string[],
});

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

/** The rows of `messages`: a tree per session, of which one branch is shown. */
export function messageQueries(db: Db) {
  const insert = db.prepare(
    `INSERT INTO messages (id, session_id, parent_id, position, shown, role, text, status, error, provider, model, writing, created_at, concern)
     VALUES (?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const get = db.prepare<[string], Row>(
    `${SELECT} WHERE m.id = ?
     AND EXISTS (SELECT 1 FROM sessions s WHERE s.id = m.session_id AND s.deleted_at IS NULL)`,
  );
  const last = db.prepare<[string], Row>(
    `${SELECT} WHERE m.session_id = ? AND m.shown = 1 ORDER BY m.position DESC LIMIT 1`,
  );
  const page = db.prepare<[string, number, number], Row>(
    `${SELECT} WHERE m.session_id = ? AND m.shown = 1 AND m.position < ? ORDER BY m.position DESC LIMIT ?`,
  );
  const words = db.prepare<[string, number, number], Words>(
    `SELECT m.role, ${TOLD} AS text FROM messages m WHERE m.session_id = ? AND m.shown = 1 AND m.position < ?
       AND ${STAYS} ORDER BY m.position DESC LIMIT ?`,
  );
  const places = db.prepare<[string, number, number], Place>(
    `SELECT m.id, m.position, m.role, ${TOLD} AS text, r.intensity FROM messages m ${JOIN_READING}
     WHERE m.session_id = ? AND m.shown = 1 AND m.position < ? AND ${STAYS} ORDER BY m.position DESC LIMIT ?`,
  );
  const childIds = db.prepare<[string], { id: string }>(
    'SELECT id FROM messages WHERE parent_id = ? ORDER BY seq',
  );
  const firstIds = db.prepare<[string], { id: string }>(
    'SELECT id FROM messages WHERE session_id = ? AND parent_id IS NULL ORDER BY seq',
  );
  const hideFrom = db.prepare(
    'UPDATE messages SET shown = 0 WHERE session_id = ? AND shown = 1 AND position >= ?',
  );
  const unchoose = db.prepare(
    'UPDATE messages SET chosen = 0 WHERE session_id = ? AND shown = 1 AND position = ?',
  );
  const hiddenAbove = db.prepare<[string], { id: string; position: number }>(
    `WITH RECURSIVE above (id, parent_id, position) AS (
       SELECT id, parent_id, position FROM messages WHERE id = ? AND shown = 0
       UNION ALL
       SELECT m.id, m.parent_id, m.position FROM above a JOIN messages m ON m.id = a.parent_id WHERE m.shown = 0)
     SELECT id, position FROM above ORDER BY position`,
  );
  const chooseChild = db.prepare<[string, string]>(
    `UPDATE messages SET chosen = (id = ?)
     WHERE parent_id = (SELECT parent_id FROM messages WHERE id = ?)`,
  );
  const chooseFirst = db.prepare<[string, string]>(
    'UPDATE messages SET chosen = (id = ?) WHERE session_id = ? AND parent_id IS NULL',
  );
  const showFrom = db.prepare<[string]>(
    `WITH RECURSIVE below (id) AS (
       SELECT ? UNION ALL SELECT m.id FROM below b JOIN messages m ON m.parent_id = b.id WHERE m.chosen = 1)
     UPDATE messages SET shown = 1 WHERE id IN (SELECT id FROM below)`,
  );
  const heard = db.prepare('UPDATE messages SET heard_by = ? WHERE id = ?');
  const setText = db.prepare('UPDATE messages SET text = ? WHERE id = ?');
  const finish = db.prepare(
    'UPDATE messages SET text = ?, status = ?, error = ?, provider = ?, model = ?, writing = ? WHERE id = ?',
  );
  const setConcern = db.prepare('UPDATE messages SET concern = ? WHERE id = ?');
  const dismissHelp = db.prepare('UPDATE messages SET help_dismissed = ? WHERE id = ?');
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
        json(message.concern ?? null),
      );
    },
    /** Says who has heard a message: with its words and its reading all that the companion's state follows from. */
    heard(id: string, { name, traits }: Listener): void {
      heard.run(JSON.stringify({ name, traits }), id);
    },
    get(id: string): Message | null {
      const row = get.get(id);
      return row === undefined ? null : fromRow(row);
    },
    /** The versions of what follows `parentId`, oldest first; null: the first messages of the session. */
    siblingIds: (sessionId: string, parentId: string | null): string[] =>
      (parentId === null ? firstIds.all(sessionId) : childIds.all(parentId)).map(({ id }) => id),
    /** The last message of the branch that is shown. */
    last(sessionId: string): Message | null {
      const row = last.get(sessionId);
      return row === undefined ? null : fromRow(row);
    },
    /** The `limit` messages of the shown branch right below position `before`, oldest first. */
    page(sessionId: string, before: number, limit: number): Message[] {
      return page.all(sessionId, before, limit).map(fromRow).reverse();
    },
    /**
     * The same page as words alone, which is all that a prompt needs, without what is being deleted; empty where the
     * person had them forgotten.
     */
    words(sessionId: string, before: number, limit: number): Words[] {
      return words.all(sessionId, before, limit).reverse();
    },
    /** The same page with what a summary needs to know, without what is being deleted. */
    places(sessionId: string, before: number, limit: number): Place[] {
      return places.all(sessionId, before, limit).reverse();
    },
    /** Takes the shown branch away from `position` on, to make room for a sibling. Nothing is deleted. */
    hideFrom(sessionId: string, position: number): void {
      unchoose.run(sessionId, position);
      hideFrom.run(sessionId, position);
    },
    /**
     * Shows the branch through a message: what leads to it, and below it what was shown there last.
     * @returns the position from which on the branch is another than before; null: it was shown already.
     */
    show(sessionId: string, id: string): number | null {
      const path = hiddenAbove.all(id);
      const [top] = path;
      if (top === undefined) return null;
      hideFrom.run(sessionId, top.position);
      for (const each of path) {
        if (each.position === 0) chooseFirst.run(each.id, sessionId);
        else chooseChild.run(each.id, each.id);
      }
      showFrom.run(top.id);
      return top.position;
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
    setConcern(id: string, concern: Concern): void {
      setConcern.run(JSON.stringify(concern), id);
    },
    /** The help lines under a message are put away, or shown again. */
    dismissHelp(id: string, dismissed: boolean): void {
      dismissHelp.run(dismissed ? 1 : 0, id);
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
