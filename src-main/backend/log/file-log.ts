import { appendFileSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { factsOf } from './error-facts.ts';

/** One file, and the one before it. */
const MAX_LOG_BYTES = 5 * 1024 * 1024;

/** What happens to a program; nobody's words, and no place for them. */
export type LogEvent = 'started' | 'opened' | 'stopping' | 'stopped' | 'link-refused';

export interface FileLog {
  event(event: LogEvent, facts?: { readonly version?: string; readonly ms?: number }): void;
  error(error: unknown): void;
}

/**
 * A log of JSON lines in `emotiongpt.log` of a folder, which becomes `emotiongpt.old.log` when it is full: 10 MB at most.
 * Only these two kinds of lines can be written, and neither has a field that could hold what somebody wrote, a key, an
 * address or a name. Writing is done before it returns, so that the last line before a crash is there. A disk that takes
 * no more is no reason to stop.
 */
export function createFileLog(options: {
  dir: string;
  now: () => number;
  maxBytes?: number | undefined;
}): FileLog {
  const { dir, now, maxBytes = MAX_LOG_BYTES } = options;
  const file = join(dir, 'emotiongpt.log');

  function write(level: 'info' | 'error', event: string, facts: object): void {
    const line = `${JSON.stringify({ time: new Date(now()).toISOString(), level, event, ...facts })}\n`;
    try {
      mkdirSync(dir, { recursive: true, mode: 0o700 });
      if (sizeOf(file) + line.length > maxBytes) {
        rmSync(join(dir, 'emotiongpt.old.log'), { force: true });
        renameSync(file, join(dir, 'emotiongpt.old.log'));
      }
      appendFileSync(file, line, { mode: 0o600 });
    } catch {
      // The log is no reason for anything else to fail.
    }
  }

  return {
    event: (event, { version, ms } = {}) =>
      write('info', event, {
        ...(version === undefined ? {} : { version }),
        ...(ms === undefined ? {} : { ms }),
      }),
    error: (error) => write('error', 'error', factsOf(error)),
  };
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;
