import type * as z from 'zod';
import { Timestamp } from '#shared/contract/ids.ts';
import type { Db } from '../open.ts';

/** Of everything, or of one session. */
export type Scope = { readonly sessionId: string | null };

/** Where the next rows begin; opaque to everybody but the part that made it. */
export type Cursor = string | number;

/** Rows of one part, and where the ones after them begin; null: these are the last. */
export interface Rows {
  readonly rows: readonly unknown[];
  readonly next: Cursor | null;
}

/** `added`, or `known`: it is here already, or belongs to something that was; what is here is never overwritten. */
export type Restored = 'added' | 'known';

/**
 * One table as a person takes it along: a list in the exported document, which reads its rows and brings them back.
 * docs/your-data.md says what a new table needs; a test fails for one that has no part and no reason.
 */
export interface Part {
  /** Its key in the document. */
  readonly name: string;
  /** What a row of it is. Rows are checked with it before anything is written. */
  readonly row: z.ZodType;
  /** A few rows, in an order that never changes, so that the same data makes the same document. */
  read(scope: Scope, after: Cursor | null): Rows;
  /** @param row as `row` has it. @throws Error where it refers to something that is not there. */
  restore(row: never, importId: number): Restored;
}

/** Messages whose rows are read at a time: some 50 KB, and a few milliseconds at most. */
const WINDOW = 48;

/** A row of a message's own table with the message's place in the order. */
export interface OfMessage {
  readonly seq: number;
}

/**
 * Reads what belongs to messages, in the order in which those were written: parents come before what follows them.
 * What is being deleted is left out.
 *
 * @param select  `SELECT m.seq, … FROM messages m …`, without WHERE; `alsoBy` orders several rows of one message.
 */
export function readByMessage<Row extends OfMessage>(db: Db, select: string, alsoBy = ''): Part['read'] {
  const visible = `NOT EXISTS (SELECT 1 FROM deleted_messages d WHERE d.message_id = m.id)
    AND EXISTS (SELECT 1 FROM sessions s WHERE s.id = m.session_id AND s.deleted_at IS NULL)`;
  const order = `ORDER BY m.seq${alsoBy}`;
  const all = {
    window: db
      .prepare<[number], number>(`SELECT seq FROM messages WHERE seq > ? ORDER BY seq LIMIT ${WINDOW}`)
      .pluck(),
    rows: db.prepare<[number, number], Row>(
      `${select} WHERE m.seq > ? AND m.seq <= ? AND ${visible} ${order}`,
    ),
  };
  const one = {
    window: db
      .prepare<[string, number], number>(
        `SELECT seq FROM messages WHERE session_id = ? AND seq > ? ORDER BY seq LIMIT ${WINDOW}`,
      )
      .pluck(),
    rows: db.prepare<[string, number, number], Row>(
      `${select} WHERE m.session_id = ? AND m.seq > ? AND m.seq <= ? AND ${visible} ${order}`,
    ),
  };
  return ({ sessionId }, after) => {
    const from = Number(after ?? 0);
    const window = sessionId === null ? all.window.all(from) : one.window.all(sessionId, from);
    const until = window.at(-1);
    if (until === undefined) return { rows: [], next: null };
    const rows = sessionId === null ? all.rows.all(from, until) : one.rows.all(sessionId, from, until);
    return { rows, next: until };
  };
}

/** The rows of a part as `toRow` makes them. */
export function mapRows<Row>(read: Part['read'], toRow: (row: Row) => unknown): Part['read'] {
  return (scope, after) => {
    const { rows, next } = read(scope, after);
    return { rows: rows.map((row) => toRow(row as Row)), next };
  };
}

/** The last moment of the year 9999: later ones are written by no clock, and by no calendar that we know of. */
export const LATEST = 253_402_300_799_999;
export const Moment = Timestamp.max(LATEST);

/** An id of ours or of a stranger: it goes into rows as it is. */
export const MAX_ID_LENGTH = 100;
