import * as z from 'zod';
import { procedure } from './errors.ts';
import { SessionId, Timestamp } from './ids.ts';

/** Whom a statement is about. */
export const StatementSubject = z.enum(['companion', 'person']);
export type StatementSubject = z.infer<typeof StatementSubject>;

export const STATEMENT_KINDS = [
  'name',
  'relation',
  'plan',
  'like',
  'dislike',
  'work',
  'health',
  'promise',
  'place',
  'other',
] as const;
export const StatementKind = z.enum(STATEMENT_KINDS);
export type StatementKind = z.infer<typeof StatementKind>;

/** Longest statement, in UTF-16 code units. */
export const MAX_STATEMENT_LENGTH = 300;

const StatementWords = z
  .string()
  .trim()
  .min(1, 'A statement needs words. To be rid of it, forget it.')
  .max(MAX_STATEMENT_LENGTH, `A statement can have ${MAX_STATEMENT_LENGTH} characters at most.`)
  .refine((text) => !/\p{Surrogate}/u.test(text), 'The statement holds half of a character. Remove it.')
  .overwrite((text) => text.replace(/\s+/g, ' '));

/** The message that taught it. */
const StatementSource = z.object({
  messageId: z.string(),
  sessionId: z.string(),
  position: z.number().int().nonnegative(),
  role: z.enum(['user', 'assistant']),
  excerpt: z.string().describe('The beginning of that message.'),
});

export const Statement = z
  .object({
    id: z.string(),
    subject: StatementSubject,
    kind: StatementKind,
    words: z
      .string()
      .describe(
        'About the person without a subject ("has an exam on Friday 20 November"), about the companion in its own words.',
      ),
    origin: z
      .enum(['patterns', 'model', 'person'])
      .describe('Who put it into words; `person`: edited by hand.'),
    createdAt: Timestamp.describe('When the message said it.'),
    dueAt: Timestamp.nullable().describe('When the day (week, month) begins that a plan is for.'),
    dueUntil: Timestamp.nullable().describe('When that day (week, month) is over.'),
    askedAt: Timestamp.nullable().describe('When the companion asked how it went; it asks once.'),
    importance: z.number().min(0).max(1),
    pinned: z.boolean().describe('Always part of what a reply is written with.'),
    source: StatementSource,
    earlier: z
      .array(z.object({ id: z.string(), words: z.string(), createdAt: Timestamp, source: StatementSource }))
      .describe('What was held about the same before, newest first; this one takes its place.'),
  })
  .meta({ id: 'Statement' });
export type Statement = z.infer<typeof Statement>;

const StatementId = z.string().min(1).max(100);
const tags = ['Knowledge'];

export const knowledge = {
  list: procedure
    .route({
      method: 'GET',
      path: '/knowledge',
      tags,
      summary: 'What the companion knows about the person and about itself; pinned first, then newest',
    })
    .input(
      z.object({
        query: z.string().trim().max(200).optional().describe('Only statements with these words.'),
        limit: z.number().int().min(1).max(500).default(100),
        offset: z.number().int().min(0).max(1_000_000).default(0),
      }),
    )
    .output(
      z.object({
        statements: z.array(Statement),
        total: z.number().int().nonnegative().describe('All that are held, found or not.'),
        more: z.boolean(),
      }),
    ),
  update: procedure
    .route({
      method: 'PATCH',
      path: '/knowledge/{statementId}',
      tags,
      summary: 'Put a statement into other words, or pin it',
    })
    .input(
      z.object({
        statementId: StatementId,
        words: StatementWords.optional(),
        pinned: z.boolean().optional(),
      }),
    )
    .output(Statement),
  forget: procedure
    .route({
      method: 'DELETE',
      path: '/knowledge/{statementId}',
      tags,
      summary:
        'Forget a statement with all that was held about the same before; the messages that taught it teach nothing any more, and leave every prompt',
    })
    .input(z.object({ statementId: StatementId }))
    .output(z.object({ restorableUntil: Timestamp })),
  restore: procedure
    .route({
      method: 'POST',
      path: '/knowledge/{statementId}/restore',
      tags,
      summary: 'Take a forgetting back',
    })
    .input(z.object({ statementId: StatementId }))
    .output(Statement),
  welcome: procedure
    .route({
      method: 'POST',
      path: '/sessions/{sessionId}/welcome',
      tags,
      summary:
        'What the companion says to somebody who comes back to a session, or said the last time; null where there is no such thing',
    })
    .input(z.object({ sessionId: SessionId }))
    .output(z.object({ text: z.string().nullable(), afterMessageId: z.string().nullable() })),
};
