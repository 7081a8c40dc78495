import type { ImportKind } from '#shared/contract/imports.ts';
import type { Db } from './open.ts';

interface Row {
  id: number;
  kind: ImportKind;
  name: string;
  at: number;
  state: 'running' | 'done' | 'undoing';
  sessions: number;
  messages: number;
  settings_before: string | null;
  to_read: number;
}

/** An import as it is kept: how much it brought, and how many of its messages wait to be read. */
export interface KeptImport {
  readonly id: number;
  readonly kind: ImportKind;
  readonly name: string;
  readonly at: number;
  readonly state: Row['state'];
  readonly sessions: number;
  readonly messages: number;
  readonly toRead: number;
}

const fromRow = ({ to_read: toRead, settings_before: _, ...row }: Row): KeptImport => ({ ...row, toRead });

/** The rows of `imports` and `to_read`. */
export function importQueries(db: Db) {
  const insert = db.prepare("INSERT INTO imports (kind, name, at, state) VALUES (?, ?, ?, 'running')");
  const count = db.prepare('UPDATE imports SET sessions = ?, messages = ? WHERE id = ?');
  const setState = db.prepare('UPDATE imports SET state = ? WHERE id = ?');
  const setSettings = db.prepare('UPDATE imports SET settings_before = ? WHERE id = ?');
  const settingsBefore = db
    .prepare<[number], string | null>('SELECT settings_before FROM imports WHERE id = ?')
    .pluck();
  const columns = 'i.*, (SELECT count(*) FROM to_read WHERE import_id = i.id) AS to_read';
  const list = db.prepare<[], Row>(`SELECT ${columns} FROM imports i ORDER BY i.id DESC LIMIT 20`);
  const get = db.prepare<[number], Row>(`SELECT ${columns} FROM imports i WHERE i.id = ?`);
  const unfinished = db.prepare<[], number>("SELECT id FROM imports WHERE state <> 'done'").pluck();
  const remove = db.prepare('DELETE FROM imports WHERE id = ?');
  const removeAll = db.prepare('DELETE FROM imports');
  const queue = db.prepare('INSERT OR IGNORE INTO to_read (message_id, import_id) VALUES (?, ?)');
  const nextToRead = db.prepare<[], string>('SELECT message_id FROM to_read ORDER BY seq LIMIT 1').pluck();
  const read = db.prepare('DELETE FROM to_read WHERE message_id = ?');
  return {
    /** @returns its number, which every row that it brings carries. */
    begin({ kind, name, at }: { kind: ImportKind; name: string; at: number }): number {
      return Number(insert.run(kind, name, at).lastInsertRowid);
    },
    count(id: number, sessions: number, messages: number): void {
      count.run(sessions, messages, id);
    },
    setState(id: number, state: Row['state']): void {
      setState.run(state, id);
    },
    /** What the settings were before this import changed them, as JSON. */
    keepSettings(id: number, settings: string): void {
      setSettings.run(settings, id);
    },
    settingsBefore: (id: number): string | null => settingsBefore.get(id) ?? null,
    /** Newest first. */
    list: (): KeptImport[] => list.all().map(fromRow),
    get(id: number): KeptImport | null {
      const row = get.get(id);
      return row === undefined ? null : fromRow(row);
    },
    /** Those that were broken off, or are being undone. */
    unfinished: (): number[] => unfinished.all(),
    remove(id: number): void {
      remove.run(id);
    },
    removeAll(): void {
      removeAll.run();
    },
    /** A message that has to be read. */
    queue(messageId: string, importId: number): void {
      queue.run(messageId, importId);
    },
    nextToRead: (): string | null => nextToRead.get() ?? null,
    /** It was read, or cannot be. */
    wasRead(messageId: string): void {
      read.run(messageId);
    },
  };
}
