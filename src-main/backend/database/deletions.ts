import { titleFrom } from '../session-manager/title.ts';
import type { Db } from './open.ts';
import type { toReliveQueries } from './to-relive.ts';

export type DeletionKind = 'message' | 'range' | 'everything' | 'import';

/** Something that will be deleted. */
export interface KeptDeletion {
  readonly id: number;
  readonly kind: DeletionKind;
  readonly at: number;
  /** When it can no longer be taken back; milliseconds UTC. */
  readonly due: number;
  readonly importId: number | null;
  /** Sessions out of which messages are taken. */
  readonly touched: readonly string[];
}

interface Row {
  id: number;
  kind: DeletionKind;
  at: number;
  due: number;
  import_id: number | null;
  touched: string | null;
}

interface DoomedRow {
  id: string;
  session_id: string;
  role: 'user' | 'assistant';
  text: string;
}

/** One that is still being put together, which nobody was told of yet. */
const NOT_YET = Number.MAX_SAFE_INTEGER;
/** A session that is not being deleted; what is in the trash is there. */
const THERE = '(s.deleted_at IS NULL OR s.trashed_at IS NOT NULL)';
/** Messages moved or looked at in one step, which is some milliseconds at most. */
const STEP = 16;
const SCAN_STEP = 1_000;
/** Messages that can be indexed anew in one go. */
const FEW = 200;

const fromRow = ({ import_id: importId, touched, ...row }: Row): KeptDeletion => ({
  ...row,
  importId,
  touched: JSON.parse(touched ?? '[]') as string[],
});

/**
 * The rows of `deletions`, and taking messages out of their tree: what was said after one that goes is attached to what
 * was said before it.
 */
export function deletionQueries(db: Db, toRelive: Pick<ReturnType<typeof toReliveQueries>, 'addChildren'>) {
  const insert = db.prepare('INSERT INTO deletions (kind, at, due, import_id) VALUES (?, ?, ?, ?)');
  const arm = db.prepare('UPDATE deletions SET due = ?, touched = ? WHERE id = ?');
  const list = db.prepare<[number], Row>('SELECT * FROM deletions WHERE due < ? ORDER BY id');
  const get = db.prepare<[number], Row>('SELECT * FROM deletions WHERE id = ?');
  const ofMessage = db.prepare<[string], Row>(
    'SELECT d.* FROM deletions d JOIN deleted_messages m ON m.deletion_id = d.id WHERE m.message_id = ?',
  );
  const drop = db.prepare('DELETE FROM deletions WHERE id = ?');
  const dropHalf = db.prepare('DELETE FROM deletions WHERE due = ?');
  const addMessage = db.prepare(
    'INSERT OR IGNORE INTO deleted_messages (message_id, deletion_id) VALUES (?, ?)',
  );
  const replies = db
    .prepare<[string], string>("SELECT id FROM messages WHERE parent_id = ? AND role = 'assistant'")
    .pluck();
  const someMessages = db
    .prepare<[number], string>('SELECT message_id FROM deleted_messages WHERE deletion_id = ? LIMIT 50')
    .pluck();
  const addSession = db.prepare(
    `INSERT OR IGNORE INTO deleted_sessions (session_id, deletion_id, trashed_at)
     SELECT id, ?, trashed_at FROM sessions s WHERE id = ? AND ${THERE}`,
  );
  const markSession = db.prepare(
    `UPDATE sessions AS s SET deleted_at = ?, trashed_at = NULL WHERE id = ? AND ${THERE}`,
  );
  /** As they were: in the list, or in the trash. */
  const restoreSessions = db.prepare(
    `UPDATE sessions SET (deleted_at, trashed_at) =
       (SELECT d.trashed_at, d.trashed_at FROM deleted_sessions d WHERE d.session_id = sessions.id)
     WHERE id IN (SELECT session_id FROM deleted_sessions WHERE deletion_id = ?)`,
  );
  const stayIndexed = db
    .prepare<[number, number], number>(
      `SELECT count(*) FROM (SELECT 1 FROM messages
         WHERE session_id NOT IN (SELECT session_id FROM deleted_sessions WHERE deletion_id = ?) LIMIT ?)`,
    )
    .pluck();
  const unindex = db.prepare('UPDATE deleted_sessions SET unindexed = 1 WHERE deletion_id = ?');
  const emptyIndex = db.prepare("INSERT INTO messages_fts (messages_fts) VALUES ('delete-all')");
  const indexTheRest = db.prepare(
    `INSERT INTO messages_fts (rowid, text) SELECT seq, text FROM messages WHERE status <> 'generating'
       AND session_id NOT IN (SELECT session_id FROM deleted_sessions WHERE unindexed = 1)`,
  );
  const sessionsOf = db
    .prepare<[number], string>('SELECT session_id FROM deleted_sessions WHERE deletion_id = ?')
    .pluck();

  const newest = db.prepare<[], number | null>('SELECT max(seq) FROM messages').pluck();
  const between = db.prepare<
    [number, number, number, number],
    { id: string; session_id: string; role: 'user' | 'assistant' }
  >(
    `SELECT m.id, m.session_id, m.role FROM messages m WHERE m.seq > ? AND m.seq <= ?
     AND m.created_at >= ? AND m.created_at < ?
     AND EXISTS (SELECT 1 FROM sessions s WHERE s.id = m.session_id AND ${THERE})`,
  );
  const messagesIn = db
    .prepare<[string], number>('SELECT count(*) FROM messages WHERE session_id = ?')
    .pluck();

  const ofImport = db.prepare<
    [number, number],
    { id: string; session_id: string; role: string; seq: number }
  >('SELECT id, session_id, role, seq FROM messages WHERE import_id = ? AND seq > ? ORDER BY seq LIMIT 200');
  const dropPersonas = db.prepare(
    `DELETE FROM personas WHERE import_id = ? AND updated_at <= (SELECT at FROM imports WHERE id = personas.import_id)`,
  );
  const dropEmptyFolders = db.prepare(
    `DELETE FROM folders WHERE import_id = ? AND NOT EXISTS (SELECT 1 FROM sessions WHERE folder_id = folders.id)`,
  );
  const dropNotes = db.prepare(
    `DELETE FROM day_notes WHERE import_id = ? AND updated_at <= (SELECT at FROM imports WHERE id = day_notes.import_id)`,
  );
  const dropEmptySessions = db.prepare(
    `DELETE FROM sessions WHERE import_id = ? AND NOT EXISTS (SELECT 1 FROM messages WHERE session_id = sessions.id)`,
  );

  const doomed = db.prepare<[number], DoomedRow>(
    `SELECT m.id, m.session_id, m.role, m.text
     FROM deleted_messages d JOIN messages m ON m.id = d.message_id WHERE d.deletion_id = ? LIMIT 1`,
  );
  const adopt = db.prepare('UPDATE messages SET parent_id = ? WHERE parent_id = ?');
  const parent = db.prepare<[string], string | null>('SELECT parent_id FROM messages WHERE id = ?').pluck();
  const remove = db.prepare('DELETE FROM messages WHERE id = ?');
  const title = db.prepare<[string], string | null>('SELECT title FROM sessions WHERE id = ?').pluck();
  const untitle = db.prepare('UPDATE sessions SET title = NULL WHERE id = ?');

  const misplaced = db.prepare<[string], { id: string; place: number }>(
    `SELECT m.id, coalesce(p.position + 1, 0) AS place FROM messages m LEFT JOIN messages p ON p.id = m.parent_id
     WHERE m.session_id = ? AND m.position <> coalesce(p.position + 1, 0) ORDER BY m.position`,
  );
  const move = db.prepare('UPDATE messages SET position = ? WHERE id = ?');
  const children = db.prepare<[string], string>('SELECT id FROM messages WHERE parent_id = ?').pluck();
  const tip = db.prepare<[string], { id: string; position: number }>(
    'SELECT id, position FROM messages WHERE session_id = ? AND shown = 1 ORDER BY position DESC LIMIT 1',
  );
  const chosenChild = db
    .prepare<[string], string>('SELECT id FROM messages WHERE parent_id = ? AND chosen = 1')
    .pluck();
  const chosenRoot = db
    .prepare<[string], string>(
      'SELECT id FROM messages WHERE session_id = ? AND parent_id IS NULL AND chosen = 1',
    )
    .pluck();
  const BEST = 'ORDER BY shown DESC, chosen DESC, seq DESC LIMIT 1';
  const chooseChild = db.prepare<[string, string]>(
    `UPDATE messages SET chosen = (id = (SELECT id FROM messages WHERE parent_id = ? ${BEST})) WHERE parent_id = ?`,
  );
  const chooseRoot = db.prepare<[string, string]>(
    `UPDATE messages SET chosen = (id = (SELECT id FROM messages WHERE session_id = ? AND parent_id IS NULL ${BEST}))
     WHERE session_id = ? AND parent_id IS NULL`,
  );
  /** One of the messages below another (null: of the first ones) is chosen: the shown one, or the one chosen last, or the newest. */
  const chooseOne = (sessionId: string, parentId: string | null): void => {
    if (parentId === null) chooseRoot.run(sessionId, sessionId);
    else chooseChild.run(parentId, parentId);
  };
  const chooseWhereNone = db.prepare(
    `UPDATE messages SET chosen = 1 WHERE seq IN (
       SELECT max(seq) FROM messages WHERE session_id = ? GROUP BY parent_id HAVING max(chosen) = 0)`,
  );
  const show = db.prepare('UPDATE messages SET shown = 1 WHERE id = ?');
  const stateWindow = db
    .prepare<[string, number], number>(
      `SELECT seq FROM messages WHERE session_id = ? AND seq > ? ORDER BY seq LIMIT ${STEP * 4}`,
    )
    .pluck();
  const forgetCauses = db.prepare(
    `UPDATE affect_states SET emotions = (
       SELECT coalesce(json_group_array(json(e.value)), '[]') FROM json_each(affect_states.emotions) e
       WHERE EXISTS (SELECT 1 FROM messages WHERE id = json_extract(e.value, '$.causeMessageId')))
     WHERE message_id IN (SELECT id FROM messages WHERE session_id = ? AND seq > ? AND seq <= ?)
       AND EXISTS (SELECT 1 FROM json_each(affect_states.emotions) e
         WHERE NOT EXISTS (SELECT 1 FROM messages WHERE id = json_extract(e.value, '$.causeMessageId')))`,
  );

  return {
    /** A deletion that nobody was told of until it is armed. */
    begin(kind: DeletionKind, at: number, importId: number | null = null): number {
      return Number(insert.run(kind, at, NOT_YET, importId).lastInsertRowid);
    },
    /** From now on it happens at `due`, also after a restart. */
    arm(id: number, due: number, touched: readonly string[]): void {
      arm.run(due, JSON.stringify(touched), id);
    },
    list: (): KeptDeletion[] => list.all(NOT_YET).map(fromRow),
    get(id: number): KeptDeletion | null {
      const row = get.get(id);
      return row === undefined ? null : fromRow(row);
    },
    ofMessage(messageId: string): KeptDeletion | null {
      const row = ofMessage.get(messageId);
      return row === undefined ? null : fromRow(row);
    },
    /** Some of its messages, for showing which ones go. */
    someMessages: (id: number): string[] => someMessages.all(id),
    /** It is done, or taken back: sessions that it had hidden are there again. */
    drop(id: number): void {
      drop.run(id);
    },
    restoreSessions(id: number): string[] {
      const ids = sessionsOf.all(id);
      restoreSessions.run(id);
      return ids;
    },
    /** After a crash: those that were never armed. */
    dropHalf(): void {
      dropHalf.run(NOT_YET);
    },
    addMessage(id: number, messageId: string): void {
      addMessage.run(messageId, id);
    },
    replies: (messageId: string): string[] => replies.all(messageId),
    /** Hides a session until it is deleted with the rest. */
    addSession(id: number, sessionId: string, at: number): void {
      addSession.run(id, sessionId);
      markSession.run(at, sessionId);
    },
    newest: (): number => newest.get() ?? 0,
    /** The messages of a time that stand in one stretch of rows. @param after a row's number; @returns the stretch's end too. */
    between(after: number, from: number, until: number) {
      const end = after + SCAN_STEP;
      return { end, found: between.all(after, end, from, until) };
    },
    messagesIn: (sessionId: string): number => messagesIn.get(sessionId) ?? 0,
    /** The next messages that an import brought. */
    ofImport: (importId: number, after: number) => ofImport.all(importId, after),
    /** Personas that an import brought and that the person has not changed since. */
    dropPersonas(importId: number): void {
      dropPersonas.run(importId);
    },
    /** The same of notes to days. */
    dropNotes(importId: number): void {
      dropNotes.run(importId);
    },
    /** Sessions and folders that an import brought and in which nothing of the person's is left. */
    dropEmptySessions(importId: number): void {
      dropEmptySessions.run(importId);
      dropEmptyFolders.run(importId);
    },

    /** Takes one message out: from a large search index, that alone is milliseconds. @returns whether there may be more. */
    removeStep(id: number): boolean {
      const row = doomed.get(id);
      if (row === undefined) return false;
      const above = parent.get(row.id) ?? null; // as it is now: its parent of a moment ago may be gone
      toRelive.addChildren(row.id);
      adopt.run(above, row.id);
      if (row.role === 'user' && title.get(row.session_id) === titleFrom(row.text))
        untitle.run(row.session_id);
      remove.run(row.id);
      chooseOne(row.session_id, above);
      return true;
    },
    /**
     * Where next to nothing but what a deletion hides is left: empties the search index at once, which else would be
     * most of the work, and puts the rest back into it.
     */
    emptyIndex(id: number): void {
      if (stayIndexed.get(id, FEW + 1)! > FEW) return;
      unindex.run(id);
      emptyIndex.run();
      indexTheRest.run();
    },

    /**
     * Puts every message of a session where its parent says, top down: each moves up to a place that is free by then.
     * What is left to do is found anew after a crash. @yields between steps, in none of which the tree is broken
     */
    *renumber(sessionId: string): Generator<void> {
      let level = misplaced.all(sessionId);
      let moved = 0;
      while (level.length > 0) {
        const below: { id: string; place: number }[] = [];
        for (const { id, place } of level) {
          move.run(place, id);
          for (const child of children.all(id)) below.push({ id: child, place: place + 1 });
          moved += 1;
          if (moved % STEP === 0) yield;
        }
        level = below;
      }
    },
    /** Of messages that came from elsewhere with none among their siblings that is chosen, the newest is. */
    chooseWhereNone(sessionId: string): void {
      chooseWhereNone.run(sessionId);
    },
    /** Where the end of the branch on screen went and others are left, the chosen one of them is shown, and what is chosen below it. */
    extendShown(sessionId: string): void {
      const last = tip.get(sessionId);
      let next = last === undefined ? chosenRoot.get(sessionId) : chosenChild.get(last.id);
      while (next !== undefined) {
        show.run(next);
        next = chosenChild.get(next);
      }
    },
    /** The companion's later states forget what messages that are gone made it feel. @yields between steps */
    *forgetCauses(sessionId: string): Generator<void> {
      for (let from = 0; ; ) {
        const until = stateWindow.all(sessionId, from).at(-1);
        if (until === undefined) return;
        forgetCauses.run(sessionId, from, until);
        from = until;
        yield;
      }
    },
  };
}
