import { ORPCError } from '@orpc/contract';
import { procedure } from '#shared/contract/errors.ts';

const ERRORS = procedure['~orpc'].errorMap;

/** The contract's errors as values to throw: codes, statuses and sentences come from the contract alone. */
function contractError<Data>(code: keyof typeof ERRORS, data?: Data): ORPCError<string, Data | undefined> {
  const { status, message } = ERRORS[code];
  return new ORPCError(code, { status, message, data });
}

export const notFound = (what: 'session' | 'message' | 'provider') => contractError('NOT_FOUND', { what });
export const sessionEnded = () => contractError('SESSION_ENDED');
export const turnRunning = () => contractError('TURN_RUNNING');
export const tooManySessions = () => contractError('TOO_MANY_SESSIONS');
export const serverReadOnly = () => contractError('SERVER_READ_ONLY');
export const notInterrupted = () => contractError('NOT_INTERRUPTED');
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
/** What nobody foresaw: the person learns that it happened, the log why. */
export const internal = () =>
  new ORPCError('INTERNAL_SERVER_ERROR', { message: 'Something went wrong inside EmotionGPT. Try again.' });
export const badRequest = (issues: { path: string; message: string }[]) => {
  const { status, message } = ERRORS.BAD_REQUEST;
  // The first issue is what a person can act on; the rest is for programs.
  return new ORPCError('BAD_REQUEST', { status, message: issues[0]?.message ?? message, data: { issues } });
};
