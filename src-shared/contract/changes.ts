import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { procedure } from './errors.ts';

/** Requests that carry this header with a name of their own choosing are not told of what they did themselves. */
export const CLIENT_ID_HEADER = 'x-client-id';

const sessionId = z.string();

/** What changed; never the words themselves. */
export const Change = z
  .discriminatedUnion('type', [
    z.object({
      type: z
        .literal('watching')
        .describe('The first event, and whenever a client could not be told everything.'),
      missed: z.boolean().describe('True: anything may have changed meanwhile, load everything anew.'),
    }),
    z.object({
      type: z
        .literal('session')
        .describe('A session was made, renamed, moved, ended, restored, or speaks otherwise.'),
      sessionId,
    }),
    z.object({ type: z.literal('session-removed'), sessionId }),
    z.object({
      type: z
        .literal('messages')
        .describe('Something was said or a reply moved on: messages, readings, mood, and place in the list.'),
      sessionId,
    }),
    z.object({ type: z.literal('knowledge').describe('Something was learnt, changed or forgotten.') }),
    z.object({ type: z.literal('folders').describe('A folder was made, renamed or removed.') }),
    z.object({ type: z.literal('notes').describe('A note to a day was written or deleted.') }),
    z.object({ type: z.literal('settings') }),
    z.object({ type: z.literal('personas').describe('A persona was saved, changed, deleted or restored.') }),
    z.object({ type: z.literal('updates').describe('A newer version was found.') }),
    z.object({ type: z.literal('providers').describe('A key was stored or removed.') }),
  ])
  .meta({ id: 'Change' });
export type Change = z.infer<typeof Change>;

export const changes = {
  watch: procedure
    .route({
      method: 'GET',
      path: '/changes',
      tags: ['Changes'],
      summary: 'What other clients change, as server-sent events; go on with Last-Event-ID',
    })
    .output(eventIterator(Change)),
};
