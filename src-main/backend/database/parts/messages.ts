import * as z from 'zod';
import { Persona } from '#shared/contract/companion.ts';
import { MessageStatus, ReplyError, Writing } from '#shared/contract/messages.ts';
import { BigFive } from '#shared/emotions/companion.ts';
import { Concern } from '#shared/safety/concern.ts';
import type { Db } from '../open.ts';
import { MAX_ID_LENGTH, Moment, mapRows, type OfMessage, type Part, readByMessage } from './part.ts';

/** Longer ones come from no chat that we know of. */
const MAX_TEXT_LENGTH = 4_000_000;

const id = z.string().min(1).max(MAX_ID_LENGTH);

export const MessageRow = z
  .object({
    id,
    sessionId: id,
    parentId: id
      .nullable()
      .describe('The message before it; siblings share a parent. It stands before them.'),
    shown: z.boolean().describe('Whether it is on the branch that the screen shows.'),
    chosen: z
      .boolean()
      .default(true)
      .describe('Whether, of its siblings, it is or was shown last. What is shown is always chosen.'),
    role: z.enum(['user', 'assistant']),
    text: z
      .string()
      .max(MAX_TEXT_LENGTH)
      .refine(
        (text) => !/\p{Surrogate}/u.test(text),
        'Half of a character (a lone surrogate) cannot be kept.',
      ),
    status: MessageStatus.exclude(['generating']),
    error: ReplyError.nullable(),
    provider: z.string().max(200).nullable(),
    model: z.string().max(400).nullable(),
    writing: Writing.nullable(),
    heardBy: z
      .object({ name: Persona.shape.name, traits: BigFive })
      .nullable()
      .default(null)
      .describe('Who heard it: the companion’s states can be made anew from it.'),
    concern: Concern.nullable().default(null).describe('What it says of somebody in danger.'),
    helpDismissed: z.boolean().default(false).describe('Whether the help lines under it were put away.'),
    createdAt: Moment,
  })
  .meta({ id: 'ExportedMessage' });
export type MessageRow = z.infer<typeof MessageRow>;

interface Stored extends OfMessage {
  id: string;
  session_id: string;
  parent_id: string | null;
  shown: 0 | 1;
  chosen: 0 | 1;
  role: MessageRow['role'];
  text: string;
  status: MessageStatus;
  error: string | null;
  provider: string | null;
  model: string | null;
  writing: string | null;
  heard_by: string | null;
  concern: string | null;
  help_dismissed: 0 | 1;
  created_at: number;
}

const parsed = <Value>(json: string | null): Value | null =>
  json === null ? null : (JSON.parse(json) as Value);
const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

export function messagesPart(db: Db): Part {
  const read = readByMessage<Stored>(
    db,
    `SELECT m.seq, m.id, m.session_id, m.parent_id, m.shown, m.chosen, m.role, m.text, m.status, m.error, m.provider, m.model,
            m.writing, m.heard_by, m.concern, m.help_dismissed, m.created_at FROM messages m`,
  );
  const aboveDeleted = db
    .prepare<[string], string | null>(
      'SELECT m.parent_id FROM deleted_messages d JOIN messages m ON m.id = d.message_id WHERE m.id = ?',
    )
    .pluck();
  /** The nearest message above that stays. */
  const keptParent = (parentId: string | null): string | null => {
    let kept = parentId;
    while (kept !== null) {
      const above = aboveDeleted.get(kept);
      if (above === undefined) return kept;
      kept = above;
    }
    return null;
  };
  const isKnown = db.prepare<[string], number>('SELECT 1 FROM messages WHERE id = ?').pluck();
  const isSession = db.prepare<[string], number>('SELECT 1 FROM sessions WHERE id = ?').pluck();
  const parentOf = db.prepare<[string], { session_id: string; position: number; shown: 0 | 1 }>(
    'SELECT session_id, position, shown FROM messages WHERE id = ?',
  );
  const isTaken = db
    .prepare<[string, number], number>(
      'SELECT 1 FROM messages WHERE session_id = ? AND shown = 1 AND position = ?',
    )
    .pluck();
  const insert = db.prepare(
    `INSERT INTO messages (id, session_id, parent_id, position, shown, chosen, role, text, status, error, provider, model, writing,
                           heard_by, concern, help_dismissed, created_at, import_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const chosenBelow = db
    .prepare<[string], number>('SELECT 1 FROM messages WHERE parent_id = ? AND chosen = 1')
    .pluck();
  const chosenFirst = db
    .prepare<[string], number>(
      'SELECT 1 FROM messages WHERE session_id = ? AND parent_id IS NULL AND chosen = 1',
    )
    .pluck();
  const unchooseBelow = db.prepare('UPDATE messages SET chosen = 0 WHERE parent_id = ? AND chosen = 1');
  const unchooseFirst = db.prepare(
    'UPDATE messages SET chosen = 0 WHERE session_id = ? AND parent_id IS NULL AND chosen = 1',
  );
  const chosenOf = ({ parentId, sessionId }: MessageRow): number | undefined =>
    parentId === null ? chosenFirst.get(sessionId) : chosenBelow.get(parentId);
  const unchoose = ({ parentId, sessionId }: MessageRow): void => {
    if (parentId === null) unchooseFirst.run(sessionId);
    else unchooseBelow.run(parentId);
  };
  return {
    name: 'messages',
    row: MessageRow,
    read: mapRows<Stored>(
      read,
      (row): MessageRow => ({
        id: row.id,
        sessionId: row.session_id,
        parentId: keptParent(row.parent_id),
        shown: row.shown === 1,
        chosen: row.chosen === 1,
        role: row.role,
        text: row.text,
        // A reply that is being written at the moment: what has arrived is taken along.
        status: row.status === 'generating' ? 'interrupted' : row.status,
        error: parsed<ReplyError>(row.error),
        provider: row.provider,
        model: row.model,
        writing: parsed<Writing>(row.writing),
        heardBy: parsed<MessageRow['heardBy']>(row.heard_by),
        concern: parsed<Concern>(row.concern),
        helpDismissed: row.help_dismissed === 1,
        createdAt: row.created_at,
      }),
    ),
    restore(row: MessageRow, importId) {
      if (isKnown.get(row.id) !== undefined) return 'known';
      const parent = row.parentId === null ? null : parentOf.get(row.parentId);
      if (parent === undefined || (parent !== null && parent.session_id !== row.sessionId)) {
        throw new Error('A message answers one that is not in its session.');
      }
      if (isSession.get(row.sessionId) === undefined) throw new Error('A message has no session.');
      const position = parent === null ? 0 : parent.position + 1;
      // What is on the screen already stays there: the branch that comes is kept beside it.
      const shown =
        row.shown &&
        (parent === null || parent.shown === 1) &&
        isTaken.get(row.sessionId, position) === undefined;
      // One of its siblings is chosen: what is shown, or what was here or came first. The last steps of an import see to it
      // that there is one at all.
      const isChosen = shown || (row.chosen && chosenOf(row) === undefined);
      if (shown) unchoose(row);
      insert.run(
        row.id,
        row.sessionId,
        row.parentId,
        position,
        shown ? 1 : 0,
        isChosen ? 1 : 0,
        row.role,
        row.text,
        row.status,
        json(row.error),
        row.provider,
        row.model,
        json(row.writing),
        json(row.heardBy),
        json(row.concern),
        row.helpDismissed ? 1 : 0,
        row.createdAt,
        importId,
      );
      return 'added';
    },
  };
}
