import * as z from 'zod';
import { procedure } from './errors.ts';
import { Timestamp } from './ids.ts';

/** Something about this installation that its user should know, in a sentence. */
export const Notice = z.object({
  code: z.enum(['NO_KEYCHAIN', 'SETTINGS_RESET', 'SAFE_MODE', 'UPDATE']),
  message: z.string(),
  about: z.string().optional().describe('What exactly, where one code may say it of several.'),
});
export type Notice = z.infer<typeof Notice>;

export const DataStatus = z
  .object({
    version: z.string(),
    dataDir: z.string(),
    databaseKeyIn: z
      .enum(['keychain', 'file', 'environment', 'passphrase'])
      .describe('Where the key that encrypts the database is kept; `passphrase`: nowhere without it.'),
    notices: z.array(Notice),
  })
  .meta({ id: 'DataStatus' });
export type DataStatus = z.infer<typeof DataStatus>;

const count = z.number().int().nonnegative();

/** How much there is, and where. */
export const DataOverview = z
  .object({
    sessions: count,
    messages: count,
    inTrash: count.describe('Sessions in the trash, which the other numbers leave out.'),
    from: Timestamp.nullable(),
    until: Timestamp.nullable(),
    files: z
      .array(
        z.object({
          what: z.enum(['conversations', 'settings', 'backups', 'logs', 'browser', 'other']),
          bytes: count,
        }),
      )
      .describe('What the data folder holds, in bytes; nothing is listed that is not there.'),
    sent: z.object({ left: count, total: count }).describe('Requests in the outbound log.'),
  })
  .meta({ id: 'DataOverview' });
export type DataOverview = z.infer<typeof DataOverview>;

export const data = {
  overview: procedure
    .route({ method: 'GET', path: '/data', tags: ['Data'], summary: 'How much is stored, and where' })
    .output(DataOverview),
  diagnostics: procedure
    .route({
      method: 'GET',
      path: '/diagnostics',
      tags: ['Data'],
      summary:
        'What helps to find a fault, as a text to pass on; without a word, a name, an address or a key',
    })
    .output(z.object({ text: z.string() })),
  leaveSafeMode: procedure
    .route({
      method: 'POST',
      path: '/safe-mode/leave',
      tags: ['Data'],
      summary:
        'Start the app anew as usual, after it stopped too often; for the window alone, never over HTTP',
    })
    .output(z.object({})),
  status: procedure
    .route({
      method: 'GET',
      path: '/status',
      tags: ['Data'],
      summary: 'Where things are stored, and what to know about it',
    })
    .output(DataStatus),
};
