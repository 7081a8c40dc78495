import { oc } from '@orpc/contract';
import * as z from 'zod';

/** How long the next attempt has to wait, milliseconds. */
const Wait = z.object({ waitMs: z.number().int().nonnegative() });

/**
 * Where every procedure of the contract starts. Errors are values: a stable code for programs, a
 * sentence for people that says what to do. Input that does not fit its schema is `BAD_REQUEST`, with
 * the schema's issues in `data`.
 */
export const procedure = oc.errors({
  BAD_REQUEST: {
    status: 400,
    message: 'The request does not fit the API. See the issues for what to change.',
    data: z.object({ issues: z.array(z.object({ path: z.string(), message: z.string() })) }),
  },
  NOT_FOUND: {
    status: 404,
    message: 'There is no such thing here. It may have been deleted.',
    data: z.object({
      what: z.enum([
        'session',
        'folder',
        'message',
        'provider',
        'persona',
        'statement',
        'import',
        'deletion',
        'backup',
      ]),
    }),
  },
  SESSION_ENDED: {
    status: 409,
    message: 'This session has ended. Start a new one to go on talking.',
  },
  TURN_RUNNING: {
    status: 409,
    message: 'A reply is still being written in this session. Stop it, or wait until it is done.',
  },
  TOO_MANY_SESSIONS: {
    status: 429,
    message: 'Too many sessions are kept in memory. End those that are done, then try again.',
  },
  TOO_MANY_PERSONAS: {
    status: 409,
    message: 'You keep 200 personas already. Delete one that you no longer need, then try again.',
  },
  SERVER_READ_ONLY: {
    status: 409,
    message:
      'This server was set up by the command and the environment that started it. Change it there and start it again.',
  },
  NOT_INTERRUPTED: {
    status: 409,
    message: 'Only a reply that was interrupted can be continued. Write it again instead.',
  },
  FILE_NOT_IMPORTED: {
    status: 400,
    message: 'This file cannot be imported.',
  },
  DELETION_PENDING: {
    status: 409,
    message: 'Something is still being deleted. Take that back, or wait half a minute, then try again.',
  },
  IMPORT_RUNNING: {
    status: 409,
    message: 'An import is still running. Wait until it is done, or cancel it.',
  },
  LOCKED: {
    status: 423,
    message: 'EmotionGPT is locked. Unlock it first.',
  },
  WRONG_PASSPHRASE: {
    status: 403,
    message: 'That is not the passphrase. Check capital letters and the keyboard’s language, and try again.',
    data: Wait,
  },
  WRONG_RECOVERY_CODE: {
    status: 403,
    message: 'That is not the recovery code of these conversations. A newer code may have taken its place.',
    data: Wait,
  },
  TOO_SOON: {
    status: 429,
    message: 'Several attempts have failed. Wait a moment before the next one.',
    data: Wait,
  },
  VAULT_STATE: {
    status: 409,
    message: 'That cannot be done now: the passphrase, the recovery code or the lock is in another state.',
  },
  KEY_FROM_ENVIRONMENT: {
    status: 409,
    message:
      'The key of the conversations is given by EMOTIONGPT_DATABASE_KEY. Start EmotionGPT without it to use a passphrase or a recovery code.',
  },
  NOT_OPENED: {
    status: 500,
    message: 'The conversations could not be opened. Nothing was changed.',
  },
  SECRET_NOT_STORED: {
    status: 500,
    message: 'The key could not be stored. Unlock the keychain of this machine and try again.',
  },
  DISK_FULL: {
    status: 507,
    message:
      'The disk is full, so this could not be kept. Everything before it is safe. Make some room, then try again.',
  },
  DISK_TROUBLE: {
    status: 500,
    message:
      'The disk could not be written or read, so this could not be kept. Everything before it is safe. Check the disk and the permissions of the data folder, then try again.',
  },
  DATA_UNAVAILABLE: {
    status: 503,
    message:
      'Your conversations cannot be opened at the moment. The first page says why, and what can be done.',
  },
  NOT_IN_TROUBLE: {
    status: 409,
    message: 'Your conversations are open. There is nothing to recover.',
  },
  BACKUP_RUNNING: {
    status: 409,
    message: 'A backup or a restore is under way. Wait until it is done, or cancel it.',
  },
  BACKUP_CANCELLED: { status: 409, message: 'The backup was cancelled. Nothing of it is left.' },
  BACKUP_FAILED: {
    status: 500,
    message: 'The backup could not be made. Check the folder and the free space of its disk, then try again.',
  },
  BACKUP_UNREADABLE: {
    status: 409,
    message:
      'This backup cannot be restored: it is damaged, or was made with another key. Your conversations are as they were. Choose another backup.',
  },
  BACKUP_FROM_THE_FUTURE: {
    status: 409,
    message:
      'This backup was made by a newer EmotionGPT. Install the newest version to restore it. Your conversations are as they were.',
  },
  FOLDER_UNUSABLE: {
    status: 400,
    message:
      'Backups cannot be kept in this folder. Choose a folder that is there and that you may write to.',
  },
});
