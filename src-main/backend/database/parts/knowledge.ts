import * as z from 'zod';
import { StatementKind, StatementSubject } from '#shared/contract/knowledge.ts';
import type { Db } from '../open.ts';
import { fromThisImport } from './from-this-import.ts';
import { MAX_ID_LENGTH, Moment, mapRows, type OfMessage, type Part, readByMessage } from './part.ts';

const id = z.string().min(1).max(MAX_ID_LENGTH);
const words = z.string().min(1).max(4_000);

const KnowledgeRow = z
  .object({
    id,
    messageId: id.describe('The message that taught it, which it goes with.'),
    subject: StatementSubject,
    kind: StatementKind,
    topic: z.string().max(1_000),
    words,
    origin: z.enum(['patterns', 'model', 'person']),
    importance: z.number().min(0).max(1),
    pinned: z.boolean(),
    dueAt: Moment.nullable(),
    dueUntil: Moment.nullable(),
    askedAt: Moment.nullable().describe('When the companion asked about it.'),
    askedBy: id.nullable().describe('The message after which it asked.'),
    createdAt: Moment,
  })
  .meta({ id: 'ExportedStatement' });
type KnowledgeRow = z.infer<typeof KnowledgeRow>;

interface StoredStatement extends OfMessage {
  id: string;
  message_id: string;
  subject: KnowledgeRow['subject'];
  kind: KnowledgeRow['kind'];
  topic: string;
  words: string;
  origin: KnowledgeRow['origin'];
  importance: number;
  pinned: 0 | 1;
  due_at: number | null;
  due_until: number | null;
  asked_at: number | null;
  asked_by: string | null;
  created_at: number;
}

/** What the companion holds about the person and about itself; not what it was told to forget. */
export function knowledgePart(db: Db): Part {
  const read = readByMessage<StoredStatement>(
    db,
    `SELECT m.seq, k.id, k.message_id, k.subject, k.kind, k.topic, k.words, k.origin, k.importance, k.pinned, k.due_at,
            k.due_until, k.asked_at, k.asked_by, k.created_at
     FROM messages m JOIN self_knowledge k ON k.message_id = m.id AND k.forgotten_at IS NULL`,
    ', k.seq',
  );
  const isNew = fromThisImport(db);
  const insert = db.prepare(
    `INSERT INTO self_knowledge (id, message_id, subject, kind, topic, words, origin, importance, pinned, due_at, due_until,
                                 asked_at, asked_by, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`,
  );
  return {
    name: 'knowledge',
    row: KnowledgeRow,
    read: mapRows<StoredStatement>(
      read,
      (row): KnowledgeRow => ({
        id: row.id,
        messageId: row.message_id,
        subject: row.subject,
        kind: row.kind,
        topic: row.topic,
        words: row.words,
        origin: row.origin,
        importance: row.importance,
        pinned: row.pinned === 1,
        dueAt: row.due_at,
        dueUntil: row.due_until,
        askedAt: row.asked_at,
        askedBy: row.asked_by,
        createdAt: row.created_at,
      }),
    ),
    restore(row: KnowledgeRow, importId) {
      if (!isNew(row.messageId, importId)) return 'known';
      const { changes } = insert.run(
        row.id,
        row.messageId,
        row.subject,
        row.kind,
        row.topic,
        row.words,
        row.origin,
        row.importance,
        row.pinned ? 1 : 0,
        row.dueAt,
        row.dueUntil,
        row.askedAt,
        row.askedBy,
        row.createdAt,
      );
      return changes > 0 ? 'added' : 'known';
    },
  };
}

const ForgottenRow = z.object({ messageId: id, at: Moment }).meta({ id: 'ExportedForgottenMessage' });
type ForgottenRow = z.infer<typeof ForgottenRow>;

/** Messages of which something was forgotten: they are not learnt from again, and stay out of prompts. */
export function forgottenPart(db: Db): Part {
  const read = readByMessage<OfMessage & { id: string; at: number }>(
    db,
    'SELECT m.seq, m.id, f.at FROM messages m JOIN forgotten_messages f ON f.message_id = m.id',
  );
  const isNew = fromThisImport(db);
  const insert = db.prepare('INSERT OR IGNORE INTO forgotten_messages (message_id, at) VALUES (?, ?)');
  return {
    name: 'forgottenMessages',
    row: ForgottenRow,
    read: mapRows<{ id: string; at: number }>(
      read,
      (row): ForgottenRow => ({ messageId: row.id, at: row.at }),
    ),
    restore({ messageId, at }: ForgottenRow, importId) {
      if (!isNew(messageId, importId)) return 'known';
      return insert.run(messageId, at).changes > 0 ? 'added' : 'known';
    },
  };
}

const WelcomeRow = z
  .object({ messageId: id.describe('The last message then.'), text: words, at: Moment })
  .meta({ id: 'ExportedWelcome' });
type WelcomeRow = z.infer<typeof WelcomeRow>;

/** What the companion said to somebody who came back. */
export function welcomesPart(db: Db): Part {
  const read = readByMessage<OfMessage & { id: string; text: string; at: number }>(
    db,
    'SELECT m.seq, m.id, w.text, w.at FROM messages m JOIN welcomes w ON w.after_message_id = m.id',
  );
  const isNew = fromThisImport(db);
  const insert = db.prepare('INSERT OR IGNORE INTO welcomes (after_message_id, text, at) VALUES (?, ?, ?)');
  return {
    name: 'welcomes',
    row: WelcomeRow,
    read: mapRows<{ id: string; text: string; at: number }>(
      read,
      (row): WelcomeRow => ({ messageId: row.id, text: row.text, at: row.at }),
    ),
    restore({ messageId, text, at }: WelcomeRow, importId) {
      if (!isNew(messageId, importId)) return 'known';
      return insert.run(messageId, text, at).changes > 0 ? 'added' : 'known';
    },
  };
}
