import { ORPCError } from '@orpc/client';

/** An error as the screens show it: `code` decides what to offer, `message` says what to do. */
export interface ShownError {
  readonly code: string;
  readonly message: string;
}

const UNREACHABLE: ShownError = {
  code: 'UNREACHABLE',
  message: 'EmotionGPT cannot be reached. Check that it is still running, then try again.',
};

/** The first issue of a refused input says more than the sentence around it. */
function issueMessage(data: unknown): string | null {
  if (typeof data !== 'object' || data === null || !('issues' in data) || !Array.isArray(data.issues))
    return null;
  const first: unknown = data.issues[0];
  if (typeof first !== 'object' || first === null || !('message' in first)) return null;
  return typeof first.message === 'string' ? first.message : null;
}

/** Turns whatever was thrown by a call into a code and a sentence for people. */
export function toShownError(error: unknown): ShownError {
  if (error instanceof ORPCError) {
    if (error.code === 'INTERNAL_SERVER_ERROR') {
      return { code: error.code, message: 'Something went wrong inside EmotionGPT. Try again.' };
    }
    return { code: error.code, message: issueMessage(error.data) ?? error.message };
  }
  return UNREACHABLE;
}

/** True where trying the same call again cannot help: the input or the state has to change first. */
export const isRefusal = (error: unknown): boolean => error instanceof ORPCError && error.status < 500;

/** True where the caller itself gave up, which is no error to show. */
export const isAbort = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError';
