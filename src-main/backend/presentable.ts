import { ORPCError, ValidationError } from '@orpc/server';
import { badRequest, diskErrorOf, internal } from './errors.ts';

/** Input errors say what to change; what nobody foresaw is reported and leaves as a bare internal error. */
export function presentable(error: unknown, report: (error: unknown) => void): Error {
  if (!(error instanceof ORPCError)) {
    report(error);
    return diskErrorOf(error) ?? internal();
  }
  if (error.code !== 'BAD_REQUEST' || !(error.cause instanceof ValidationError)) return error;
  return badRequest(
    error.cause.issues.map(({ path = [], message }) => ({
      path: path.map((part) => String(typeof part === 'object' ? part.key : part)).join('.'),
      message,
    })),
  );
}
