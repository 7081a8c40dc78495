import { factsOf } from '#backend/log/error-facts.ts';
import type { Observer } from './observer.ts';

export interface JsonLog {
  /** A sentence that we wrote ourselves. */
  note(message: string): void;
  readonly answered: Observer;
  /** An error without its message, which may quote what somebody wrote, a prompt or a key. */
  report(error: unknown): void;
}

/**
 * One JSON object a line, for whoever collects logs. Redacted by construction: what is logged of a request is
 * what `Answered` holds, and of an error its kind and place.
 *
 * @param write  takes one line with its end.
 */
export function createJsonLog(write: (line: string) => void, now: () => number): JsonLog {
  const log = (level: 'info' | 'error', event: string, facts: object) =>
    write(`${JSON.stringify({ time: new Date(now()).toISOString(), level, event, ...facts })}\n`);
  return {
    note: (message) => log('info', 'note', { message }),
    answered: ({ at: _at, ...request }) => log('info', 'request', request),
    report: (error) => log('error', 'error', factsOf(error)),
  };
}
