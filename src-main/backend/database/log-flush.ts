import { closeSync, fdatasync, openSync } from 'node:fs';
import { promisify } from 'node:util';

/** Puts what an open file holds on the disk. */
export type FlushFile = (descriptor: number) => Promise<void>;

const toDisk: FlushFile = promisify(fdatasync);

/**
 * Flushes the write-ahead log at `file` to the disk without holding up the event loop: what SQLite's
 * `synchronous = FULL` does within each commit, for all commits so far. SQLite itself flushes the header of a
 * log that it begins (and so its name in the folder) and, at a checkpoint, the log before the database and the
 * database before the log is begun anew: what left the log is on the disk.
 */
export function createLogFlush(file: string, flushFile: FlushFile = toDisk) {
  let descriptor: number | undefined;
  let running: Promise<unknown> = Promise.resolve();
  return {
    async flush(): Promise<void> {
      descriptor ??= openSync(file, 'r+');
      const flushed = flushFile(descriptor);
      running = flushed.catch(() => {});
      await flushed;
    },
    /** Lets go of the file once a flush that is under way is through. */
    close(): void {
      const open = descriptor;
      descriptor = undefined; // the number is another file's soon
      void running.then(() => {
        if (open !== undefined) closeSync(open);
      });
    },
  };
}
