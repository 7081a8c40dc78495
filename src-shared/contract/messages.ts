import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { EmotionReading } from '../emotions/reading.ts';
import { EmotionLabel } from '../emotions/taxonomy.ts';
import { Concern } from '../safety/concern.ts';
import { Companion } from './companion.ts';
import { procedure } from './errors.ts';
import { MessageId, SessionId, Timestamp } from './ids.ts';
import { Generation, Session } from './sessions.ts';

/** Longest message that is taken, in UTF-16 code units (about 8,000 tokens of English). */
export const MAX_MESSAGE_LENGTH = 32_000;

/** What a person sends. Half of a surrogate pair cannot be stored as UTF-8 and would be lost: refused. */
export const MessageText = z
  .string()
  .max(
    MAX_MESSAGE_LENGTH,
    `A message can have ${MAX_MESSAGE_LENGTH.toLocaleString('en')} characters at most. Send it in parts.`,
  )
  .refine((text) => text.trim() !== '', 'The message is empty. Write something first.')
  .refine(
    (text) => !/\p{Surrogate}/u.test(text),
    'The message holds half of a character (a lone surrogate). Remove it and send again.',
  );

/** Why a reply failed: a code for programs, a sentence that says what to do for people. */
export const ReplyError = z.object({
  code: z.enum([
    'PROVIDER_KEY_MISSING',
    'PROVIDER_ADDRESS_MISSING',
    'PROVIDER_UNAUTHORIZED',
    'PROVIDER_RATE_LIMITED',
    'PROVIDER_QUOTA',
    'PROVIDER_PAUSED',
    'PROVIDER_UNAVAILABLE',
    'PROVIDER_UNREACHABLE',
    'PROVIDER_TIMEOUT',
    'PROVIDER_TLS',
    'PROXY_FAILED',
    'PROVIDER_BAD_ANSWER',
    'PROVIDER_REFUSED',
    'PROVIDER_MODEL_UNKNOWN',
    'PROVIDER_UNKNOWN',
    'INTERNAL',
  ]),
  message: z.string(),
});
export type ReplyError = z.infer<typeof ReplyError>;

export const MessageStatus = z.enum(['generating', 'complete', 'interrupted', 'failed']);
export type MessageStatus = z.infer<typeof MessageStatus>;

const count = z.number().int().nonnegative();

/** How a reply came about: what it took, what it cost, and who should have written it. */
export const Writing = z.object({
  inputTokens: count.nullable().describe('As the provider counted them; null: it did not say.'),
  outputTokens: count.nullable().describe('Thinking included, where the provider counts it as output.'),
  costUsd: z.number().nonnegative().nullable().describe('In US dollars; null: unknown.'),
  pricesOf: z.iso
    .date()
    .nullable()
    .describe(
      'The day of the price list that `costUsd` follows; null: the provider named the cost itself, or it is unknown.',
    ),
  firstTokenMs: count.nullable().describe('From asking to the first words; null: there were none.'),
  durationMs: count.describe('From asking to the end.'),
  insteadOf: z
    .array(z.object({ provider: z.string(), model: z.string().nullable(), error: ReplyError }))
    .describe('Who was asked before and could not, in order; empty: the first one wrote.'),
});
export type Writing = z.infer<typeof Writing>;

export const Message = z
  .object({
    id: z.string(),
    sessionId: z.string(),
    parentId: z.string().nullable().describe('The message before it; siblings share a parent.'),
    position: z.number().int().nonnegative().describe('0 for the first message of its branch.'),
    role: z.enum(['user', 'assistant']),
    text: z.string(),
    status: MessageStatus.describe('`interrupted`: stopped or cut off, with what had arrived kept.'),
    error: ReplyError.nullable(),
    provider: z.string().nullable().describe('Who wrote a reply; null for the person’s own words.'),
    model: z.string().nullable(),
    writing: Writing.nullable().describe('Null for the person’s own words, and for a reply without an end.'),
    createdAt: Timestamp,
    reading: EmotionReading.nullable(),
    readingHidden: z.boolean().describe('The person asked not to read this message; `reading` is null then.'),
    concern: Concern.nullable().describe(
      'What the words say of somebody in danger, found on the device; null: nothing. Nothing is blocked or reported.',
    ),
    helpDismissed: z.boolean().describe('The person put the help lines away that a concern brings.'),
    siblingIds: z
      .array(z.string())
      .describe(
        'Every version of this message, oldest first, itself included: more than one where it was edited, or written again.',
      ),
  })
  .meta({ id: 'Message' });
export type Message = z.infer<typeof Message>;

/**
 * A turn as it happens. The order is fixed: `user-message` (it is on disk now), `reading`,
 * `companion`, `concern` where the reading brought one to light, `reply-started`, any number of `delta`, `reply-finished`, `session`. A regenerated
 * reply starts at `reply-started`; so does one that is continued, with the text that it has. Where a
 * language model refines the reading, `reading` and `companion` come once more, at any time after.
 */
export const TurnEvent = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('user-message'), message: Message }),
    z.object({ type: z.literal('reading'), messageId: z.string(), reading: EmotionReading }),
    z.object({
      type: z.literal('concern').describe('The reading made sure of what the words alone only hinted at.'),
      messageId: z.string(),
      concern: Concern,
    }),
    z.object({ type: z.literal('companion'), companion: Companion }),
    z.object({ type: z.literal('reply-started'), message: Message }),
    z.object({ type: z.literal('delta'), messageId: z.string(), text: z.string() }),
    z.object({ type: z.literal('reply-finished'), message: Message }),
    z.object({ type: z.literal('session'), session: Session }),
  ])
  .meta({ id: 'TurnEvent' });
export type TurnEvent = z.infer<typeof TurnEvent>;

/** A branch that is shown now, from where it parts from the one that was shown before. */
export const SelectedBranch = z
  .object({
    messages: z.array(Message).describe('From there on, oldest first; 50 at most, `list` has the rest.'),
    session: Session,
    companion: Companion.describe('As it feels on this branch.'),
  })
  .meta({ id: 'SelectedBranch' });
export type SelectedBranch = z.infer<typeof SelectedBranch>;

export const SearchHit = z
  .object({
    messageId: z.string(),
    sessionId: z.string(),
    sessionTitle: z.string().nullable(),
    position: z.number().int().nonnegative(),
    role: z.enum(['user', 'assistant']),
    createdAt: Timestamp,
    snippet: z
      .array(z.object({ text: z.string(), hit: z.boolean() }))
      .describe('The words around the match, in order; join the texts to read it.'),
    primary: EmotionLabel.nullable().describe('What was read first of all; null: nothing was, or a reply.'),
  })
  .meta({ id: 'SearchHit' });
export type SearchHit = z.infer<typeof SearchHit>;

const tags = ['Messages'];

export const messages = {
  list: procedure
    .route({
      method: 'GET',
      path: '/sessions/{sessionId}/messages',
      tags,
      summary: 'A page of the branch that is shown, oldest first',
    })
    .input(
      z.object({
        sessionId: SessionId,
        before: z
          .number()
          .int()
          .nonnegative()
          .optional()
          .describe('Only positions below this one; left out: the end of the session.'),
        limit: z.number().int().min(1).max(200).default(50),
      }),
    )
    .output(z.object({ messages: z.array(Message), total: z.number().int().nonnegative() })),
  send: procedure
    .route({
      method: 'POST',
      path: '/sessions/{sessionId}/messages',
      tags,
      summary: 'Say something; the turn streams back as server-sent events',
    })
    .input(z.object({ sessionId: SessionId, text: MessageText }))
    .output(eventIterator(TurnEvent)),
  edit: procedure
    .route({
      method: 'POST',
      path: '/messages/{messageId}/edit',
      tags,
      summary: 'Say something else instead; the earlier message and what followed are kept as a branch',
    })
    .input(
      z.object({
        messageId: MessageId.describe('A message of the person, on the branch that is shown.'),
        text: MessageText,
      }),
    )
    .output(eventIterator(TurnEvent)),
  select: procedure
    .route({
      method: 'POST',
      path: '/messages/{messageId}/select',
      tags,
      summary: 'Show the branch through a message; below it what was shown there last',
    })
    .input(z.object({ messageId: MessageId.describe('One of the `siblingIds` of a message, for example.') }))
    .output(SelectedBranch),
  regenerate: procedure
    .route({
      method: 'POST',
      path: '/messages/{messageId}/regenerate',
      tags,
      summary: 'Write the reply once more; the earlier one is kept as a sibling',
    })
    .input(
      z.object({
        messageId: MessageId.describe('The reply to write anew, or the message that has none yet.'),
        generation: Generation.optional().describe(
          'Who writes this one; left out: whoever writes in the session.',
        ),
      }),
    )
    .output(eventIterator(TurnEvent)),
  continue: procedure
    .route({
      method: 'POST',
      path: '/messages/{messageId}/continue',
      tags,
      summary: 'Go on with a reply that was interrupted; what it has stays, the rest is added',
    })
    .input(z.object({ messageId: MessageId.describe('The interrupted reply, at the end of its branch.') }))
    .output(eventIterator(TurnEvent)),
  remove: procedure
    .route({
      method: 'DELETE',
      path: '/messages/{messageId}',
      tags,
      summary: 'Delete a message and the replies to it; it can be restored until `restorableUntil`',
    })
    .input(z.object({ messageId: MessageId }))
    .output(z.object({ restorableUntil: Timestamp })),
  restore: procedure
    .route({
      method: 'POST',
      path: '/messages/{messageId}/restore',
      tags,
      summary: 'Take the deletion of a message back',
    })
    .input(z.object({ messageId: MessageId }))
    .output(z.object({})),
  stop: procedure
    .route({
      method: 'POST',
      path: '/sessions/{sessionId}/stop',
      tags,
      summary: 'Stop the reply that is being written and keep what had arrived',
    })
    .input(z.object({ sessionId: SessionId }))
    .output(z.object({ stopped: z.boolean() })),
  dismissHelp: procedure
    .route({
      method: 'PUT',
      path: '/messages/{messageId}/help-dismissed',
      tags,
      summary: 'Put the help lines under a message away, or show them again',
    })
    .input(z.object({ messageId: MessageId, dismissed: z.boolean() }))
    .output(Message),
  search: procedure
    .route({
      method: 'GET',
      path: '/search',
      tags,
      summary: 'Find words in every message, newest first; or messages by who, when, emotion and session',
    })
    .input(
      z
        .object({
          query: z
            .string()
            .trim()
            .max(200)
            .default('')
            .describe('All of these words; none: whatever was said.'),
          role: z.enum(['user', 'assistant']).optional().describe('Who said it.'),
          from: Timestamp.optional(),
          until: Timestamp.optional().describe('The first moment that is too late.'),
          label: EmotionLabel.optional().describe('What was read first of all from the message.'),
          sessionId: SessionId.optional(),
          limit: z.number().int().min(1).max(100).default(30),
        })
        .refine(
          ({ query, limit: _, ...filters }) =>
            query !== '' || Object.values(filters).some((filter) => filter !== undefined),
          'Say what to look for: a word, or a filter.',
        ),
    )
    .output(z.object({ hits: z.array(SearchHit) })),
};
