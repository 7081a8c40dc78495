import { join } from 'node:path';
import { openDatabase } from '#backend/database/open.ts';

/** Everything that the database of `dataDir` holds: every row of every table, the search index included, as one text. */
export function databaseContents(dataDir: string, databaseKey: string): string {
  const db = openDatabase(join(dataDir, 'emotiongpt.db'), databaseKey);
  try {
    const tables = db
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
      .pluck()
      .all() as string[];
    return tables
      .flatMap((table) => db.prepare(`SELECT * FROM "${table}"`).all())
      .map((row) =>
        Object.values(row as object)
          .map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : String(value)))
          .join('\t'),
      )
      .join('\n');
  } finally {
    db.close();
  }
}
