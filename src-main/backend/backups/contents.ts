import type { BackupContents } from '#shared/contract/backups.ts';
import type { Db } from '../database/open.ts';
import { schemaVersion } from '../database/open.ts';

/** A backup carries what is in it along, encrypted as the rest: no words, and no number beside the file. */
const TABLE = 'backup_manifest';

export type RowCounts = Readonly<Record<string, number>>;

interface Manifest {
  readonly contents: BackupContents;
  readonly rows: RowCounts;
}

/** The tables that hold something of their own: not SQLite's, not the search index, which is made of the others. */
export function tablesOf(db: Db): string[] {
  const rows = db
    .prepare<[], { name: string; type: string }>(
      "SELECT name, type FROM pragma_table_list WHERE schema = 'main' AND type = 'table' ORDER BY name",
    )
    .all();
  return rows.map(({ name }) => name).filter((name) => !name.startsWith('sqlite_') && name !== TABLE);
}

export const countRows = (db: Db): RowCounts =>
  Object.fromEntries(
    tablesOf(db).map((table) => [
      table,
      db.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get() ?? 0,
    ]),
  );

/** Says what a database holds, by looking. */
export function contentsOf(db: Db, appVersion: string): BackupContents {
  const facts = db
    .prepare<[], { sessions: number; messages: number; first: number | null; last: number | null }>(
      `SELECT (SELECT count(*) FROM sessions WHERE deleted_at IS NULL) AS sessions,
              count(*) AS messages, min(created_at) AS first, max(created_at) AS last FROM messages`,
    )
    .get();
  return {
    schemaVersion: schemaVersion(db),
    appVersion,
    sessions: facts?.sessions ?? 0,
    messages: facts?.messages ?? 0,
    firstMessageAt: facts?.first ?? null,
    lastMessageAt: facts?.last ?? null,
  };
}

export function writeManifest(db: Db, manifest: Manifest): void {
  db.exec(`CREATE TABLE ${TABLE} (manifest TEXT NOT NULL CHECK (json_valid(manifest))) STRICT`);
  db.prepare(`INSERT INTO ${TABLE} VALUES (?)`).run(JSON.stringify(manifest));
}

/** What a backup says of itself; null where it is no backup of ours. */
export function readManifest(db: Db): Manifest | null {
  const isThere = db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(TABLE);
  if (isThere === undefined) return null;
  const row = db.prepare<[], { manifest: string }>(`SELECT manifest FROM ${TABLE}`).get();
  return row === undefined ? null : (JSON.parse(row.manifest) as Manifest);
}

/** A backup that becomes the database again is no backup any more. */
export const dropManifest = (db: Db): void => void db.exec(`DROP TABLE IF EXISTS ${TABLE}`);

export const sameRows = (a: RowCounts, b: RowCounts): boolean =>
  Object.keys(a).length === Object.keys(b).length &&
  Object.entries(a).every(([table, count]) => b[table] === count);
