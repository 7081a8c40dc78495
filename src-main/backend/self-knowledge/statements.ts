import type { Statement } from '#shared/contract/knowledge.ts';
import type { StatementRow } from '../database/knowledge.ts';

const sourceOf = (row: StatementRow): Statement['source'] => ({
  messageId: row.message_id,
  sessionId: row.session_id,
  position: row.position,
  role: row.role,
  excerpt: row.excerpt,
});

/** A statement as clients see it. @param about  all that is held about the same, newest first, itself included. */
export const toStatement = (row: StatementRow, about: readonly StatementRow[]): Statement => ({
  id: row.id,
  subject: row.subject,
  kind: row.kind,
  words: row.words,
  origin: row.origin,
  createdAt: row.created_at,
  dueAt: row.due_at,
  dueUntil: row.due_until,
  askedAt: row.asked_at,
  importance: row.importance,
  pinned: row.pinned === 1,
  source: sourceOf(row),
  earlier: about
    .filter(({ id, created_at, seq }) => id !== row.id && (created_at < row.created_at || seq < row.seq))
    .map((one) => ({ id: one.id, words: one.words, createdAt: one.created_at, source: sourceOf(one) })),
});
