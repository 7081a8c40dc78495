import * as z from 'zod';
import { Backup } from './backups.ts';
import { procedure } from './errors.ts';

/**
 * Why the conversations cannot be opened. `key-missing`: the keychain has no key for them; `wrong-key`: the key does
 * not fit; `damaged`: the file is; `missing`: the file is gone and its backups are not.
 */
export const TroubleKind = z.enum(['key-missing', 'wrong-key', 'damaged', 'missing']);
export type TroubleKind = z.infer<typeof TroubleKind>;

export const RecoveryStatus = z
  .object({
    trouble: z
      .object({ kind: TroubleKind, message: z.string() })
      .nullable()
      .describe('Null: the conversations are open.'),
    backups: z.array(Backup).describe('Newest first; empty while nothing is wrong.'),
    busy: z.enum(['restoring', 'rescuing', 'opening']).nullable(),
    keptAt: z.string().nullable().describe('The folder of what was put aside; null: nothing was.'),
  })
  .meta({ id: 'RecoveryStatus' });
export type RecoveryStatus = z.infer<typeof RecoveryStatus>;

/** What could be read of a damaged file. */
export const Rescued = z.object({
  sessions: z.number().int().nonnegative(),
  messages: z.number().int().nonnegative(),
  complete: z.boolean().describe('False: some rows could not be read.'),
});
export type Rescued = z.infer<typeof Rescued>;

const tags = ['Recovery'];

/** Answers while the conversations cannot be opened, when nothing else does. What was there is kept aside, always. */
export const recovery = {
  status: procedure
    .route({
      method: 'GET',
      path: '/recovery',
      tags,
      summary: 'Whether the conversations are open; if not, why',
    })
    .output(RecoveryStatus),
  tryAgain: procedure
    .route({ method: 'POST', path: '/recovery/try-again', tags, summary: 'Open them once more' })
    .output(RecoveryStatus),
  restore: procedure
    .route({ method: 'POST', path: '/recovery/restore', tags, summary: 'Open a backup instead' })
    .input(z.object({ backupId: Backup.shape.id }))
    .output(RecoveryStatus),
  rescue: procedure
    .route({
      method: 'POST',
      path: '/recovery/rescue',
      tags,
      summary: 'Open what can still be read of the damaged file',
    })
    .output(z.object({ status: RecoveryStatus, rescued: Rescued })),
  startAfresh: procedure
    .route({ method: 'POST', path: '/recovery/start-afresh', tags, summary: 'Begin with no conversations' })
    .output(RecoveryStatus),
};
