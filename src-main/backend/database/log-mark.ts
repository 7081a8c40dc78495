import { closeSync, existsSync, openSync, readFileSync, readSync, rmSync, writeSync } from 'node:fs';
import Database from 'better-sqlite3';

/** How much of the write-ahead log is known to be on the disk: its salts, of no meaning while it has no frames, and its frames. */
interface Reached {
  readonly salts: string;
  readonly frames: number;
}

const HEADER_BYTES = 32;
const SALTS_AT = 16;
const SALTS_BYTES = 8;
const MARK_BYTES = 32;

const markOf = (file: string): string => `${file}-mark`;

/**
 * The mark beside an open database: how far its write-ahead log reached with everything that was acknowledged.
 * SQLite ends a log at the first frame that does not fit, which is right for what was being written when the machine
 * stopped, and loses in silence what is behind a damaged byte. Whoever opens the database next compares
 * (`logIsShort`). The mark itself is written without a flush, after what it tells of was flushed: it may lag, and
 * never promises too much. There is none beside a database that was closed.
 */
export function createLogMark(db: Database.Database) {
  // Says how many frames there are and moves none of them.
  const count = db.prepare<[], { log: number }>('PRAGMA wal_checkpoint(NOOP)');
  const salts = Buffer.alloc(SALTS_BYTES);
  let log: number | undefined;
  let mark: number | undefined;
  function leave(): void {
    for (const descriptor of [log, mark]) if (descriptor !== undefined) closeSync(descriptor);
    log = mark = undefined;
  }
  return {
    /** Where the log ends now. */
    reached(): Reached {
      log ??= openSync(`${db.name}-wal`, 'r');
      readSync(log, salts, 0, SALTS_BYTES, SALTS_AT);
      return { salts: salts.toString('hex'), frames: count.get()?.log ?? 0 };
    },
    /** Keeps what was `reached`, once all of it is on the disk. A mark that cannot be written lags behind, as it may. */
    keep({ salts: ofLog, frames }: Reached): void {
      try {
        mark ??= openSync(markOf(db.name), 'w', 0o600);
        writeSync(mark, `${ofLog} ${frames}`.padEnd(MARK_BYTES), 0);
      } catch {
        // What it tells of is safe without it: a full disk must not fail what was kept.
      }
    },
    /** Lets go of the files. */
    leave,
    /** Before the database is closed, and its log with it. */
    remove(): void {
      leave();
      rmSync(markOf(db.name), { force: true });
    },
  };
}

/** Takes the mark of a database away that is put elsewhere. */
export const removeLogMark = (file: string): void => rmSync(markOf(file), { force: true });

/**
 * Whether the log of a database that was not closed has lost something that was acknowledged: it is gone, was cut off,
 * or is damaged. Nothing is changed by looking.
 *
 * @param prepare  gives a connection its key.
 */
export function logIsShort(file: string, prepare: (db: Database.Database) => void): boolean {
  const mark = readMark(file);
  // Where the log held nothing yet it may still be without a header: everything is in the database.
  if (mark === null || mark.frames === 0) return false;
  const header = headerOf(`${file}-wal`);
  if (header === null) return mark.frames > 0; // emptied, and nothing written since
  // The log was begun anew after the mark was written: all that the mark tells of is in the database.
  if (header.salts !== mark.salts) return !header.isWhole;
  const db = new Database(file, { readonly: true }); // one that may write would begin to clear the log up
  try {
    prepare(db);
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    const [found] = db.pragma('wal_checkpoint(NOOP)') as { log: number }[];
    return (found?.log ?? 0) < mark.frames;
  } finally {
    db.close();
  }
}

function readMark(file: string): Reached | null {
  const path = markOf(file);
  if (!existsSync(path)) return null;
  const match = /^([0-9a-f]{16}) (\d+) *$/.exec(readFileSync(path, 'latin1'));
  return match === null ? null : { salts: match[1]!, frames: Number(match[2]) };
}

/** The header of a log; `isWhole` where its checksum fits (SQLite's file format, 4.1). Null where there is none. */
function headerOf(path: string): { salts: string; isWhole: boolean } | null {
  if (!existsSync(path)) return null;
  const header = Buffer.alloc(HEADER_BYTES);
  const descriptor = openSync(path, 'r');
  const length = readSync(descriptor, header, 0, HEADER_BYTES, 0);
  closeSync(descriptor);
  if (length < HEADER_BYTES) return null;
  const salts = header.toString('hex', SALTS_AT, SALTS_AT + SALTS_BYTES);
  const magic = header.readUInt32BE(0);
  if (magic !== 0x377f0682 && magic !== 0x377f0683) return { salts, isWhole: false };
  const word = (at: number) => (magic & 1 ? header.readUInt32BE(at) : header.readUInt32LE(at));
  let [a, b] = [0, 0];
  for (let at = 0; at < HEADER_BYTES - 8; at += 8) {
    a = (a + word(at) + b) >>> 0;
    b = (b + word(at + 4) + a) >>> 0;
  }
  const isWhole = a === header.readUInt32BE(24) && b === header.readUInt32BE(28);
  return { salts, isWhole };
}
