import { join } from 'node:path';
import { createFileLog, type FileLog } from '#backend/log/file-log.ts';
import { reportError } from '#backend/report.ts';

let file: FileLog | null = null;

/** From now on the app logs into `logs` of its data folder; before, and where somebody looks on, to stderr alone. */
export function openLog(dataDir: string): void {
  file = createFileLog({ dir: join(dataDir, 'logs'), now: Date.now });
}

/** What happens to the app, for the log. */
export const logEvent: FileLog['event'] = (event, facts) => file?.event(event, facts);

/** An error that nobody foresaw, without its message. */
export function report(error: unknown): void {
  reportError(error);
  file?.error(error);
}
