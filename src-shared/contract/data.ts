import * as z from 'zod';
import { procedure } from './errors.ts';

/** Something about this installation that its user should know, in a sentence. */
export const Notice = z.object({ code: z.enum(['NO_KEYCHAIN', 'SETTINGS_RESET']), message: z.string() });
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

export const data = {
  status: procedure
    .route({
      method: 'GET',
      path: '/status',
      tags: ['Data'],
      summary: 'Where things are stored, and what to know about it',
    })
    .output(DataStatus),
};
