import * as z from 'zod';
import { procedure } from './errors.ts';
import { Timestamp } from './ids.ts';

/**
 * Why a backup was made: `daily` by itself, `manual` because somebody asked, `migration` before a newer EmotionGPT
 * changed the database, `before-restore` before another backup took the place of the conversations.
 */
export const BackupKind = z.enum(['daily', 'manual', 'migration', 'before-restore']);
export type BackupKind = z.infer<typeof BackupKind>;

/** What is in a backup, counted when it was made and checked again after it was closed. */
export const BackupContents = z
  .object({
    schemaVersion: z.number().int().nonnegative(),
    appVersion: z.string(),
    sessions: z.number().int().nonnegative(),
    messages: z.number().int().nonnegative(),
    firstMessageAt: Timestamp.nullable(),
    lastMessageAt: Timestamp.nullable(),
  })
  .meta({ id: 'BackupContents' });
export type BackupContents = z.infer<typeof BackupContents>;

const BackupId = z
  .string()
  .regex(/^emotiongpt-[0-9TZ-]{1,30}-[a-z-]{1,20}\.db$/, 'There is no such backup.')
  .describe('The name of its file.');

export const Backup = z
  .object({
    id: BackupId,
    kind: BackupKind,
    at: Timestamp,
    bytes: z.number().int().nonnegative(),
    contents: BackupContents.nullable().describe('Null: it cannot be read with the key of this moment.'),
  })
  .meta({ id: 'Backup' });
export type Backup = z.infer<typeof Backup>;

/** A backup or a rescue under way. `done` from 0 to 1. */
export const BackupProgress = z.object({ phase: z.enum(['copying', 'checking']), done: z.number() });
export type BackupProgress = z.infer<typeof BackupProgress>;

export const BackupsStatus = z
  .object({
    backups: z.array(Backup).describe('Newest first.'),
    folder: z.string().describe('Where they are.'),
    ownFolder: z.boolean().describe('True: the folder was chosen.'),
    automatic: z.boolean(),
    lastGoodAt: Timestamp.nullable(),
    running: BackupProgress.nullable(),
    problem: z.string().nullable().describe('Why the last one did not come about, in a sentence.'),
  })
  .meta({ id: 'BackupsStatus' });
export type BackupsStatus = z.infer<typeof BackupsStatus>;

const tags = ['Backups'];
const input = z.object({ backupId: BackupId });

export const backups = {
  list: procedure
    .route({ method: 'GET', path: '/backups', tags, summary: 'The backups, and how the one under way goes' })
    .output(BackupsStatus),
  create: procedure
    .route({
      method: 'POST',
      path: '/backups',
      tags,
      summary: 'Make a backup; answers when it was reopened, checked and counted',
    })
    .output(Backup),
  cancel: procedure
    .route({ method: 'POST', path: '/backups/cancel', tags, summary: 'Stop the backup under way' })
    .output(z.object({ cancelled: z.boolean() })),
  preview: procedure
    .route({ method: 'GET', path: '/backups/{backupId}', tags, summary: 'What a backup holds' })
    .input(input)
    .output(Backup),
  restore: procedure
    .route({
      method: 'POST',
      path: '/backups/{backupId}/restore',
      tags,
      summary:
        'Put a backup in the place of the conversations, of which a backup is made first; every stream ends',
    })
    .input(input)
    .output(z.object({ safetyCopy: Backup.nullable(), restored: BackupContents })),
  remove: procedure
    .route({ method: 'DELETE', path: '/backups/{backupId}', tags, summary: 'Delete a backup for good' })
    .input(input)
    .output(z.object({})),
  configure: procedure
    .route({
      method: 'PATCH',
      path: '/backups',
      tags,
      summary: 'Choose the folder (null: inside the data folder), and whether one is made every day',
    })
    .input(
      z.object({ folder: z.string().trim().min(1).max(2_000).nullable(), automatic: z.boolean() }).partial(),
    )
    .output(BackupsStatus),
  chooseFolder: procedure
    .route({
      method: 'POST',
      path: '/backups/choose-folder',
      tags,
      summary: 'Ask the person for the folder, with the system’s own dialog; in the desktop app alone',
    })
    .output(BackupsStatus),
};
