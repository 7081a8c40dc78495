import { DatabaseError } from '#backend/database/errors.ts';
import { TokenFileError } from './owners/token-file-error.ts';

/** The conversations cannot be opened, and there are ways back. The message says why. */
export class DataTrouble extends Error {
  override readonly name = 'DataTrouble';
}

/** A `recover` that did not come about; the message says why. */
export class RecoverRefused extends Error {
  override readonly name = 'RecoverRefused';
}

const WAYS_BACK =
  'What can be done: "npm run serve -- recover" lists the backups and the ways back; "npm run serve -- --recovery" shows them in a browser.';

interface Attempt {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
}

/** Why the server could not start, in one or two sentences that say what to do. Never a stack trace. */
export function explainStartFailure(error: unknown, { port, host, dataDir }: Attempt): string {
  if (error instanceof DataTrouble) return `${error.message}\n${WAYS_BACK}`;
  if (error instanceof RecoverRefused) return error.message;
  if (error instanceof DatabaseError || error instanceof TokenFileError) return error.message;
  const { code, syscall } = factsOf(error);
  if (syscall === 'listen' || syscall === 'getaddrinfo') {
    switch (code) {
      case 'EADDRINUSE':
        return `Port ${port} is taken by another program. Choose another one with --port, or any free one with --port 0.`;
      case 'EACCES':
        return `This account may not listen on port ${port}. Choose one above 1023 with --port.`;
      default:
        return `This machine cannot listen on "${host}". Leave --host out to listen on 127.0.0.1.`;
    }
  }
  if (code !== undefined && FOLDER_TROUBLE.has(code)) {
    return `The data folder ${dataDir} cannot be made or written. Check its permissions, or choose another one with --data.`;
  }
  const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
  return `EmotionGPT could not start: ${reason}`;
}

const FOLDER_TROUBLE = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOSPC']);

function factsOf(error: unknown): { code: string | undefined; syscall: string | undefined } {
  const { code, syscall } = (error ?? {}) as { code?: unknown; syscall?: unknown };
  return {
    code: typeof code === 'string' ? code : undefined,
    syscall: typeof syscall === 'string' ? syscall : undefined,
  };
}
