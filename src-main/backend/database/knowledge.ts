import type { Statement, StatementKind, StatementSubject } from '#shared/contract/knowledge.ts';
import type { Db } from './open.ts';

/** A statement as it is learnt. */
export interface NewStatement {
  readonly id: string;
  readonly messageId: string;
  readonly subject: StatementSubject;
  readonly kind: StatementKind;
  readonly topic: string;
  readonly words: string;
  readonly origin: Statement['origin'];
  readonly importance: number;
  readonly dueAt: number | null;
  readonly dueUntil: number | null;
  readonly createdAt: number;
}

export interface StatementRow {
  seq: number;
  id: string;
  message_id: string;
  subject: StatementSubject;
  kind: StatementKind;
  topic: string;
  words: string;
  origin: Statement['origin'];
  importance: number;
  pinned: 0 | 1;
  due_at: number | null;
  due_until: number | null;
  asked_at: number | null;
  created_at: number;
  session_id: string;
  position: number;
  role: 'user' | 'assistant';
  excerpt: string;
}

/** A statement that may help with a reply; `rank` is its BM25 (the lower the better), null where no word matches. */
export interface CandidateRow {
  id: string;
  subject: StatementSubject;
  kind: StatementKind;
  topic: string;
  words: string;
  importance: number;
  pinned: 0 | 1;
  due_at: number | null;
  due_until: number | null;
  created_at: number;
  rank: number | null;
}

/** What can be seen at all: not forgotten, its message on the branch that is shown, neither it nor its session deleted. */
const VISIBLE = `k.forgotten_at IS NULL AND m.shown = 1 AND s.deleted_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM deleted_messages d WHERE d.message_id = m.id)`;
const JOIN = 'JOIN messages m ON m.id = k.message_id JOIN sessions s ON s.id = m.session_id';
/** Nothing newer is held about the same. */
const CURRENT = `NOT EXISTS (
  SELECT 1 FROM self_knowledge n JOIN messages nm ON nm.id = n.message_id JOIN sessions ns ON ns.id = nm.session_id
  WHERE n.subject = k.subject AND n.topic = k.topic AND n.forgotten_at IS NULL AND nm.shown = 1 AND ns.deleted_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM deleted_messages d WHERE d.message_id = nm.id)
    AND (n.created_at, n.seq) > (k.created_at, k.seq))`;
const FIELDS = `k.seq, k.id, k.message_id, k.subject, k.kind, k.topic, k.words, k.origin, k.importance, k.pinned,
  k.due_at, k.due_until, k.asked_at, k.created_at, m.session_id, m.position, m.role, substr(m.text, 1, 160) AS excerpt`;

/** Of each way to be worth mentioning so many are looked at. */
const MATCHES = 24;
const OTHERS = 10;

/** The rows of `self_knowledge`, its tombstones, and the welcomes. */
export function knowledgeQueries(db: Db) {
  const insert = db.prepare(
    `INSERT INTO self_knowledge (id, message_id, subject, kind, topic, words, origin, importance, due_at, due_until, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const ofMessage = db.prepare<
    [string],
    {
      id: string;
      subject: string;
      topic: string;
      words: string;
      origin: string;
      pinned: 0 | 1;
      asked_at: number | null;
    }
  >('SELECT id, subject, topic, words, origin, pinned, asked_at FROM self_knowledge WHERE message_id = ?');
  const remove = db.prepare('DELETE FROM self_knowledge WHERE id = ?');
  const get = db.prepare<[string], StatementRow>(
    `SELECT ${FIELDS} FROM self_knowledge k ${JOIN} WHERE k.id = ? AND ${VISIBLE}`,
  );
  const current = db.prepare<[], StatementRow>(
    `SELECT ${FIELDS} FROM self_knowledge k ${JOIN} WHERE ${VISIBLE} AND ${CURRENT} ORDER BY k.pinned DESC, k.created_at DESC, k.seq DESC`,
  );
  const aboutTopic = db.prepare<[string, string], StatementRow>(
    `SELECT ${FIELDS} FROM self_knowledge k ${JOIN} WHERE k.subject = ? AND k.topic = ? AND ${VISIBLE}
     ORDER BY k.created_at DESC, k.seq DESC`,
  );
  const sameWords = db.prepare<[string, string], { topic: string }>(
    `SELECT k.topic FROM self_knowledge k ${JOIN} WHERE k.subject = ? AND k.words = ? COLLATE NOCASE AND ${VISIBLE}
     ORDER BY k.created_at DESC LIMIT 1`,
  );
  const setWords = db.prepare("UPDATE self_knowledge SET words = ?, origin = 'person' WHERE id = ?");
  const setPinned = db.prepare('UPDATE self_knowledge SET pinned = ? WHERE id = ?');
  const forget = db.prepare('UPDATE self_knowledge SET forgotten_at = ? WHERE id = ?');
  const entomb = db.prepare('INSERT OR IGNORE INTO forgotten_messages (message_id, at) VALUES (?, ?)');
  const isEntombed = db.prepare<[string], { at: number }>(
    'SELECT at FROM forgotten_messages WHERE message_id = ?',
  );
  const forgotten = db.prepare<[string, number], { subject: string; topic: string; forgotten_at: number }>(
    'SELECT subject, topic, forgotten_at FROM self_knowledge WHERE id = ? AND forgotten_at > ?',
  );
  const unforget = db.prepare(
    'UPDATE self_knowledge SET forgotten_at = NULL WHERE subject = ? AND topic = ? AND forgotten_at = ?',
  );
  const exhume = db.prepare(
    `DELETE FROM forgotten_messages WHERE at = ? AND message_id IN
     (SELECT message_id FROM self_knowledge WHERE subject = ? AND topic = ? AND forgotten_at = ?)`,
  );
  const purge = db.prepare('DELETE FROM self_knowledge WHERE forgotten_at <= ?');
  const setAsked = db.prepare('UPDATE self_knowledge SET asked_at = ?, asked_by = ? WHERE id = ?');
  const followUp = db.prepare<[number, number, string], StatementRow>(
    `SELECT ${FIELDS} FROM self_knowledge k ${JOIN}
     WHERE k.due_until <= ? AND k.due_until > ? AND k.subject = 'person' AND (k.asked_at IS NULL OR k.asked_by = ?)
       AND ${VISIBLE} AND ${CURRENT}
     ORDER BY k.importance DESC, k.due_until DESC LIMIT 1`,
  );
  const candidates = (matching: boolean) => `
    WITH chosen (seq, rank) AS (
      ${matching ? `SELECT * FROM (SELECT rowid, bm25(self_knowledge_fts) FROM self_knowledge_fts WHERE self_knowledge_fts MATCH @match ORDER BY rank LIMIT ${MATCHES}) UNION ALL` : ''}
      SELECT * FROM (SELECT seq, NULL FROM self_knowledge WHERE pinned = 1 ORDER BY created_at DESC LIMIT ${OTHERS}) UNION ALL
      SELECT * FROM (SELECT seq, NULL FROM self_knowledge WHERE forgotten_at IS NULL ORDER BY created_at DESC LIMIT ${OTHERS}) UNION ALL
      SELECT * FROM (SELECT seq, NULL FROM self_knowledge WHERE forgotten_at IS NULL ORDER BY importance DESC, created_at DESC LIMIT ${OTHERS}) UNION ALL
      SELECT * FROM (SELECT seq, NULL FROM self_knowledge WHERE due_until > @now ORDER BY due_until LIMIT ${OTHERS})
    )
    SELECT k.id, k.subject, k.kind, k.topic, k.words, k.importance, k.pinned, k.due_at, k.due_until, k.created_at, min(chosen.rank) AS rank
    FROM chosen JOIN self_knowledge k ON k.seq = chosen.seq ${JOIN} WHERE ${VISIBLE} AND ${CURRENT} GROUP BY k.seq`;
  const matching = db.prepare<[{ match: string; now: number }], CandidateRow>(candidates(true));
  const unmatched = db.prepare<[{ now: number }], CandidateRow>(candidates(false));
  const saveWelcome = db.prepare(
    'INSERT OR REPLACE INTO welcomes (after_message_id, text, at) VALUES (?, ?, ?)',
  );
  const lastWelcome = db.prepare<[string], { after_message_id: string; text: string }>(
    `SELECT w.after_message_id, w.text FROM welcomes w JOIN messages m ON m.id = w.after_message_id
     WHERE m.session_id = ? AND m.shown = 1 ORDER BY m.position DESC LIMIT 1`,
  );
  const welcome = db.prepare<[string], { text: string; at: number }>(
    'SELECT text, at FROM welcomes WHERE after_message_id = ?',
  );

  return {
    insert(statement: NewStatement): void {
      const { id, messageId, subject, kind, topic, words, origin, importance, dueAt, dueUntil, createdAt } =
        statement;
      insert.run(id, messageId, subject, kind, topic, words, origin, importance, dueAt, dueUntil, createdAt);
    },
    /** All that a message taught, whether it is shown or not. */
    ofMessage: (messageId: string) => ofMessage.all(messageId),
    remove(id: string): void {
      remove.run(id);
    },
    get: (id: string): StatementRow | null => get.get(id) ?? null,
    /** What counts now, pinned first, then newest. */
    current: (): StatementRow[] => current.all(),
    /** All that is held about the same, newest first. */
    aboutTopic: (subject: StatementSubject, topic: string): StatementRow[] => aboutTopic.all(subject, topic),
    /** The topic under which the same words are held already; null where they are not. */
    topicOfWords: (subject: StatementSubject, words: string): string | null =>
      sameWords.get(subject, words)?.topic ?? null,
    setWords(id: string, words: string): void {
      setWords.run(words, id);
    },
    setPinned(id: string, pinned: boolean): void {
      setPinned.run(pinned ? 1 : 0, id);
    },
    /** Makes statements invisible, and keeps their messages from teaching and from being told. */
    forget(rows: readonly Pick<StatementRow, 'id' | 'message_id'>[], at: number): void {
      for (const { id, message_id } of rows) {
        forget.run(at, id);
        entomb.run(message_id, at);
      }
    },
    /** Takes back what was forgotten together with `id`, later than `after`. @returns false where it is gone. */
    unforget(id: string, after: number): boolean {
      const row = forgotten.get(id, after);
      if (row === undefined) return false;
      exhume.run(row.forgotten_at, row.subject, row.topic, row.forgotten_at);
      unforget.run(row.subject, row.topic, row.forgotten_at);
      return true;
    },
    isForgotten: (messageId: string): boolean => isEntombed.get(messageId) !== undefined,
    /** Really deletes what was forgotten at or before `until`. @returns how many statements. */
    purgeForgotten: (until: number): number => purge.run(until).changes,
    /** @param by the message with whose reply it may be asked; a reply that is written anew may ask again. */
    setAsked(id: string, at: number, by: string): void {
      setAsked.run(at, by, id);
    },
    /** The last one that was said in a session, on the branch that is shown. */
    lastWelcome: (sessionId: string): { after_message_id: string; text: string } | null =>
      lastWelcome.get(sessionId) ?? null,
    /** A plan that ended at or before `now` and after `since`, of which nobody asked yet, unless in reply to `by`. */
    followUp: (now: number, since: number, by: string): StatementRow | null =>
      followUp.get(now, since, by) ?? null,
    /** @param match an FTS5 query; null: nothing to look for. */
    candidates: (match: string | null, now: number): CandidateRow[] =>
      match === null ? unmatched.all({ now }) : matching.all({ match, now }),
    saveWelcome(afterMessageId: string, text: string, at: number): void {
      saveWelcome.run(afterMessageId, text, at);
    },
    welcome: (afterMessageId: string): { text: string; at: number } | null =>
      welcome.get(afterMessageId) ?? null,
  };
}
