import { rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { Rescued } from '#shared/contract/recovery.ts';
import { mendHead } from '../database/head.ts';
import { REBUILD_STORY } from '../database/migrations/0013-story.ts';
import { MIGRATIONS } from '../database/migrations/index.ts';
import { type Db, migrate, schemaVersion, unlock } from '../database/open.ts';
import { tablesOf } from './contents.ts';
import { isWhole, TaskError, withDatabase } from './copy-database.ts';

type Row = Record<string, unknown>;

/**
 * Between two damaged places so many rows are asked for one by one. A damaged inner page of the tree hides some
 * thousand rows.
 */
const MOST_PROBES = 20_000;
const PASSES = 3;
/** Tables that follow from the others. */
const MADE_ANEW: ReadonlySet<string> = new Set(['story_points', 'story_sessions']);

/**
 * Reads everything that can still be read of a damaged database into a new one of the present version: table by table,
 * row by row, from both ends and then between them. Rows that lost what they belong to are given a place where they
 * are words of a person, and left out where they are not.
 *
 * @param file  a copy to work on, with its log beside it; it may be changed.
 * @throws TaskError NOT_WHOLE  where nothing can be read.
 */
export function rescueDatabase(
  { file, target, persona }: { file: string; target: string; persona: string },
  key: string,
): Rescued {
  const source = openDamaged(file, key);
  try {
    const version = readVersion(source);
    return withDatabase(target, key, {}, (db) => {
      db.pragma('auto_vacuum = INCREMENTAL'); // as every database of ours
      db.pragma('synchronous = OFF'); // flushed as a whole, before it takes its place
      db.pragma('journal_mode = MEMORY');
      migrate(
        db,
        MIGRATIONS.filter((migration) => migration.version <= version),
      );
      let complete = true;
      db.transaction(() => {
        for (const table of inOrder(db)) complete = copyTable(source, db, table) && complete;
        adopt(db, persona);
      })();
      migrate(db, MIGRATIONS);
      db.exec(REBUILD_STORY);
      if (!isWhole(db)) throw new TaskError('NOT_WHOLE', 'What was read does not fit together.');
      const count = (sql: string) => db.prepare<[], number>(sql).pluck().get() ?? 0;
      const messages = count('SELECT count(*) FROM messages');
      if (messages === 0 && !complete) throw new TaskError('NOT_WHOLE', 'No word can be read.');
      return {
        sessions: count('SELECT count(*) FROM sessions WHERE deleted_at IS NULL'),
        messages,
        complete,
      };
    });
  } catch (error) {
    for (const part of ['', '-journal']) rmSync(target + part, { force: true });
    throw error;
  } finally {
    source.close();
  }
}

/** Opens as it is, with the pages mended that say where the tables are, or without a log that cannot be read. */
function openDamaged(file: string, key: string): Db {
  const attempts = [() => {}, () => mendHead(file, key), () => rmSync(`${file}-wal`, { force: true })];
  for (const prepare of attempts) {
    prepare();
    const db = new Database(file);
    try {
      unlock(db, key);
      db.pragma('cell_size_check = ON');
      db.prepare('SELECT * FROM sqlite_schema').all();
      db.prepare('SELECT 1 FROM messages LIMIT 1').all();
      return db;
    } catch {
      // The next attempt tells.
    }
    db.close();
  }
  throw new TaskError('NOT_WHOLE', 'Nothing of the file can be read.');
}

/** The version of what was damaged; where that cannot be read, or makes no sense, the present one. */
function readVersion(source: Db): number {
  const newest = MIGRATIONS.at(-1)!.version;
  try {
    const version = schemaVersion(source);
    return version >= 1 && version <= newest ? version : newest;
  } catch {
    return newest;
  }
}

/** Tables so that what others refer to comes first, as far as that goes. */
function inOrder(db: Db): string[] {
  const tables = tablesOf(db).filter((table) => !MADE_ANEW.has(table));
  const parents = new Map(
    tables.map((table) => [
      table,
      (db.pragma(`foreign_key_list("${table}")`) as { table: string }[])
        .map((each) => each.table)
        .filter((parent) => parent !== table),
    ]),
  );
  const ordered: string[] = [];
  const place = (table: string, above: readonly string[]) => {
    if (ordered.includes(table) || above.includes(table)) return;
    for (const parent of parents.get(table) ?? []) place(parent, [...above, table]);
    ordered.push(table);
  };
  for (const table of tables) place(table, []);
  return ordered;
}

/** @returns whether every row could be read, as far as that can be known. */
function copyTable(source: Db, target: Db, table: string): boolean {
  const wanted = (target.pragma(`table_info("${table}")`) as { name: string; pk: number }[]) ?? [];
  let there: { name: string }[];
  try {
    there = source.pragma(`table_info("${table}")`) as { name: string }[];
  } catch {
    return false;
  }
  const columns = wanted.filter(({ name }) => there.some((column) => column.name === name));
  if (columns.length === 0) return false;
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  const insert = target.prepare(
    `INSERT OR IGNORE INTO "${table}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  let complete = true;
  const keep = (row: Row): void => {
    try {
      insert.run(columns.map(({ name }) => row[name]));
    } catch {
      complete = false; // it breaks a rule of its table: no row that was ever written does
    }
  };
  target.pragma('foreign_keys = OFF');
  const hasRowid = isRowidTable(target, table);
  const read = hasRowid ? readByNumber : readByKey;
  return read(source, target, { table, columns, keep }) && complete;
}

interface Reading {
  readonly table: string;
  readonly columns: readonly { name: string; pk: number }[];
  readonly keep: (row: Row) => void;
}

const isRowidTable = (db: Db, table: string): boolean =>
  db
    .prepare<[string], number>("SELECT wr FROM pragma_table_list WHERE schema = 'main' AND name = ?")
    .pluck()
    .get(table) !== 1;

/** Rows in one direction until one cannot be read. @returns the last one's number, and whether the end was reached. */
function readRun(
  source: Db,
  { table, columns, keep }: Reading,
  direction: 'ASC' | 'DESC',
): { last: number | null; ended: boolean } {
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  let last: number | null = null;
  try {
    const rows = source.prepare<[], Row>(
      `SELECT rowid AS "_row", ${names} FROM "${table}" NOT INDEXED ORDER BY rowid ${direction}`,
    );
    for (const row of rows.iterate()) {
      last = row._row as number;
      keep(row);
    }
    return { last, ended: true };
  } catch {
    return { last, ended: false };
  }
}

function readByNumber(source: Db, _target: Db, reading: Reading): boolean {
  const up = readRun(source, reading, 'ASC');
  if (up.ended) return true;
  const down = readRun(source, reading, 'DESC');
  const { table, columns, keep } = reading;
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  const one = source.prepare<[number], Row>(`SELECT ${names} FROM "${table}" NOT INDEXED WHERE rowid = ?`);
  const from = (up.last ?? 0) + 1;
  const to = down.last === null ? from + MOST_PROBES : down.last - 1;
  for (let row = from, probes = 0; row <= to && probes < MOST_PROBES; row++, probes++) {
    try {
      const found = one.get(row);
      if (found !== undefined) keep(found);
    } catch {
      // This one is lost.
    }
  }
  return false;
}

/** A table without row numbers: from both ends, then by the keys of what its rows belong to. */
function readByKey(source: Db, target: Db, { table, columns, keep }: Reading): boolean {
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  for (const direction of ['ASC', 'DESC']) {
    const order = key.map(({ name }) => `"${name}" ${direction}`).join(', ');
    try {
      for (const row of source
        .prepare<[], Row>(`SELECT ${names} FROM "${table}" ORDER BY ${order}`)
        .iterate())
        keep(row);
      return true;
    } catch {
      // From the other end, then one by one.
    }
  }
  const [first] = key;
  const parent = (
    target.pragma(`foreign_key_list("${table}")`) as { table: string; from: string; to: string | null }[]
  ).find(({ from }) => from === first?.name);
  if (first === undefined || parent === undefined) return false;
  const of = source.prepare<[unknown], Row>(`SELECT ${names} FROM "${table}" WHERE "${first.name}" = ?`);
  for (const id of target
    .prepare(`SELECT "${parent.to ?? 'id'}" FROM "${parent.table}"`)
    .pluck()
    .all()) {
    try {
      for (const row of of.all(id)) keep(row);
    } catch {
      // These are lost.
    }
  }
  return false;
}

/** Words keep a place; what else belongs to nothing any more goes. */
function adopt(db: Db, persona: string): void {
  db.prepare(
    `INSERT OR IGNORE INTO sessions (id, title, persona, created_at, updated_at)
     SELECT session_id, 'Rescued conversation', ?, min(created_at), max(created_at) FROM messages
     WHERE session_id NOT IN (SELECT id FROM sessions) GROUP BY session_id`,
  ).run(persona);
  db.exec(
    'UPDATE messages SET parent_id = NULL WHERE parent_id IS NOT NULL AND parent_id NOT IN (SELECT id FROM messages)',
  );
  const deleted = db.pragma('table_info("deleted_sessions")') as { name: string }[]; // none in former versions
  if (deleted.some(({ name }) => name === 'unindexed')) db.exec('UPDATE deleted_sessions SET unindexed = 0'); // the index has been made anew, with them in it
  db.exec("UPDATE messages SET status = 'interrupted' WHERE status = 'generating'");
  for (let pass = 0; pass < PASSES; pass++) {
    for (const table of tablesOf(db)) {
      for (const { table: parent, from, to, on_delete } of db.pragma(`foreign_key_list("${table}")`) as {
        table: string;
        from: string;
        to: string | null;
        on_delete: string;
      }[]) {
        const isLost = `"${from}" IS NOT NULL AND "${from}" NOT IN (SELECT "${to ?? 'id'}" FROM "${parent}")`;
        if (on_delete === 'SET NULL') db.exec(`UPDATE "${table}" SET "${from}" = NULL WHERE ${isLost}`);
        else if (table !== 'messages') db.exec(`DELETE FROM "${table}" WHERE ${isLost}`);
      }
    }
  }
}
