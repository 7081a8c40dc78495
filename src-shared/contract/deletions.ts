import * as z from 'zod';
import { procedure } from './errors.ts';
import { Timestamp } from './ids.ts';

const count = z.number().int().nonnegative();
const range = {
  from: Timestamp,
  until: Timestamp.describe('The first moment that is no longer in it.'),
};

/** Something that will be gone for good. Until `restorableUntil` it can be taken back. */
export const Deletion = z
  .object({
    id: z.number().int().min(1),
    kind: z.enum(['message', 'range', 'everything']),
    restorableUntil: Timestamp,
    messageIds: z.array(z.string()).describe('Messages that go, the first 50.'),
  })
  .meta({ id: 'Deletion' });
export type Deletion = z.infer<typeof Deletion>;

const tags = ['Your data'];

export const deletions = {
  list: procedure
    .route({ method: 'GET', path: '/deletions', tags, summary: 'What is about to be deleted' })
    .output(z.object({ deletions: z.array(Deletion) })),
  preview: procedure
    .route({ method: 'GET', path: '/deletions/preview', tags, summary: 'What a range of time holds' })
    .input(z.object(range))
    .output(z.object({ messages: count, sessions: count.describe('Whole ones, of those messages.') })),
  range: procedure
    .route({
      method: 'POST',
      path: '/deletions/range',
      tags,
      summary: 'Delete what was said in a range of time, and the replies to it',
    })
    .input(z.object(range))
    .output(Deletion),
  everything: procedure
    .route({
      method: 'POST',
      path: '/deletions/everything',
      tags,
      summary: 'Delete everything: conversations, memory, logs, settings, keys',
    })
    .input(z.object({ confirm: z.literal('everything') }))
    .output(Deletion),
  undo: procedure
    .route({ method: 'POST', path: '/deletions/{deletionId}/undo', tags, summary: 'Take a deletion back' })
    .input(z.object({ deletionId: z.number().int().min(1) }))
    .output(z.object({})),
};
