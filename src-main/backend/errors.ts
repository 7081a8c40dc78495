import { ORPCError } from '@orpc/contract';
import { procedure } from '#shared/contract/errors.ts';
import { sqliteCode } from './database/errors.ts';

const ERRORS = procedure['~orpc'].errorMap;

/** The contract's errors as values to throw: codes, statuses and sentences come from the contract alone. */
function contractError<Data>(code: keyof typeof ERRORS, data?: Data): ORPCError<string, Data | undefined> {
  const { status, message } = ERRORS[code];
  return new ORPCError(code, { status, message, data });
}

export const notFound = (
  what:
    | 'session'
    | 'folder'
    | 'message'
    | 'provider'
    | 'persona'
    | 'statement'
    | 'import'
    | 'deletion'
    | 'backup',
) => contractError('NOT_FOUND', { what });
export const sessionEnded = () => contractError('SESSION_ENDED');
export const turnRunning = () => contractError('TURN_RUNNING');
export const tooManySessions = () => contractError('TOO_MANY_SESSIONS');
export const tooManyPersonas = () => contractError('TOO_MANY_PERSONAS');
export const serverReadOnly = () => contractError('SERVER_READ_ONLY');
export const notInterrupted = () => contractError('NOT_INTERRUPTED');
export const deletionPending = () => contractError('DELETION_PENDING');
export const importRunning = () => contractError('IMPORT_RUNNING');
/** @param sentence  what is wrong with the file, and what to do; never a word of it. */
export const fileNotImported = (sentence: string) =>
  new ORPCError('FILE_NOT_IMPORTED', { status: ERRORS.FILE_NOT_IMPORTED.status, message: sentence });
export const locked = () => contractError('LOCKED');
export const wrongPassphrase = (waitMs: number) => contractError('WRONG_PASSPHRASE', { waitMs });
export const wrongRecoveryCode = (waitMs: number) => contractError('WRONG_RECOVERY_CODE', { waitMs });
export const tooSoon = (waitMs: number) => contractError('TOO_SOON', { waitMs });
export const vaultState = () => contractError('VAULT_STATE');
export const keyFromEnvironment = () => contractError('KEY_FROM_ENVIRONMENT');
/** @param sentence  of a DatabaseError, with what to do. */
export const notOpened = (sentence: string) =>
  new ORPCError('NOT_OPENED', { status: ERRORS.NOT_OPENED.status, message: sentence });
export const secretNotStored = () => contractError('SECRET_NOT_STORED');
export const diskFull = () => contractError('DISK_FULL');
const diskTrouble = () => contractError('DISK_TROUBLE');
/** The disk's errors, as SQLite tells them, for the person; null where an error is none of them. */
export function diskErrorOf(error: unknown): ORPCError<string, unknown> | null {
  const code = sqliteCode(error);
  if (code === 'SQLITE_FULL') return diskFull();
  if (/^SQLITE_(IOERR|READONLY|CANTOPEN|BUSY|LOCKED)/.test(code)) return diskTrouble();
  const system = error instanceof Error && 'syscall' in error && 'code' in error ? String(error.code) : '';
  if (system === 'ENOSPC' || system === 'EDQUOT') return diskFull();
  return /^(EIO|EROFS|EBADF)$/.test(system) ? diskTrouble() : null;
}
export const dataUnavailable = () => contractError('DATA_UNAVAILABLE');
export const notInTrouble = () => contractError('NOT_IN_TROUBLE');
export const backupRunning = () => contractError('BACKUP_RUNNING');
export const backupCancelled = () => contractError('BACKUP_CANCELLED');
export const backupFailed = () => contractError('BACKUP_FAILED');
export const backupUnreadable = () => contractError('BACKUP_UNREADABLE');
export const backupFromTheFuture = () => contractError('BACKUP_FROM_THE_FUTURE');
export const folderUnusable = () => contractError('FOLDER_UNUSABLE');
/** What nobody foresaw: the person learns that it happened, the log why. */
export const internal = () =>
  new ORPCError('INTERNAL_SERVER_ERROR', { message: 'Something went wrong inside EmotionGPT. Try again.' });
export const badRequest = (issues: { path: string; message: string }[]) => {
  const { status, message } = ERRORS.BAD_REQUEST;
  // The first issue is what a person can act on; the rest is for programs.
  return new ORPCError('BAD_REQUEST', { status, message: issues[0]?.message ?? message, data: { issues } });
};
