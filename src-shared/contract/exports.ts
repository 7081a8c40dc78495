import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { procedure } from './errors.ts';
import { MOST_EXPORTED } from './export-limit.ts';
import { SessionId } from './ids.ts';

/** What a person can take their data along as; docs/your-data.md says what is in each. */
export const ExportFormat = z.enum(['json', 'markdown', 'html', 'readings-csv', 'moods-csv']);
export type ExportFormat = z.infer<typeof ExportFormat>;

const what = {
  format: ExportFormat,
  sessionId: SessionId.optional().describe('One session; left out: everything.'),
  sessionIds: z
    .array(SessionId)
    .min(1)
    .max(MOST_EXPORTED)
    .optional()
    .describe('Several sessions; instead of `sessionId`.'),
};

/** A file being written by the desktop window. */
export const Saving = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('dismissed').describe('The person chose no file; nothing was written.') }),
    z.object({
      type: z.literal('progress'),
      done: z.number().int().nonnegative().describe('Messages that are written.'),
      total: z.number().int().nonnegative(),
    }),
    z.object({ type: z.literal('saved'), name: z.string(), bytes: z.number().int().nonnegative() }),
  ])
  .meta({ id: 'Saving' });
export type Saving = z.infer<typeof Saving>;

const tags = ['Your data'];

export const exports = {
  download: procedure
    .route({
      method: 'GET',
      path: '/export',
      tags,
      summary: 'Take everything, or one session, along as a file',
      description: 'Answers with the file itself, as it is written; leaving it stops the work.',
    })
    .input(z.object(what))
    .output(z.unknown().describe('The file.')),
  save: procedure
    .route({
      method: 'POST',
      path: '/export/save',
      tags,
      summary: 'The same into a file that the person chooses; in the desktop window alone',
    })
    .input(z.object(what))
    .output(eventIterator(Saving)),
};
