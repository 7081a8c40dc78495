import * as z from 'zod';
import { procedure } from './errors.ts';
import { SessionId } from './ids.ts';
import { MAX_MESSAGE_LENGTH } from './messages.ts';

/** Several messages may wait in a queue before the draft. */
const MOST_MESSAGES = 20;

export const Draft = z.object({
  sessionId: SessionId.nullable().describe('Null: of the session that has not begun.'),
  text: z.string().max(MOST_MESSAGES * MAX_MESSAGE_LENGTH),
});
export type Draft = z.infer<typeof Draft>;

const tags = ['Drafts'];

export const drafts = {
  list: procedure
    .route({
      method: 'GET',
      path: '/drafts',
      tags,
      summary: 'What is typed and not yet sent; for the window alone, never over HTTP',
    })
    .output(z.object({ drafts: z.array(Draft) })),
  keep: procedure
    .route({
      method: 'POST',
      path: '/drafts',
      tags,
      summary: 'Keep what is typed, so that no crash loses it; for the window alone, never over HTTP',
    })
    .input(Draft)
    .output(z.object({})),
};
