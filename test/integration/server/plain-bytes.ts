import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '#backend/database/open.ts';

const DATABASE = 'emotiongpt.db';

/**
 * Every byte of every file of a data folder that nobody has open, the database without its encryption: each of
 * its pages, free ones too, so that what was written and deleted again would still be found.
 */
export function plainBytes(dataDir: string, databaseKey: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'emotiongpt-plain-'));
  try {
    const copy = join(folder, DATABASE);
    copyFileSync(join(dataDir, DATABASE), copy);
    const db = openDatabase(copy, databaseKey);
    db.pragma('journal_mode = DELETE'); // the key cannot be changed beside a write-ahead log
    db.pragma("rekey = ''");
    db.close();
    const database = readFileSync(copy);
    if (!database.subarray(0, 15).equals(Buffer.from('SQLite format 3')))
      throw new Error('The copy is still encrypted.');
    const others = readdirSync(dataDir).filter((name) => name !== DATABASE);
    return Buffer.concat([database, ...others.map((name) => readFileSync(join(dataDir, name)))]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
