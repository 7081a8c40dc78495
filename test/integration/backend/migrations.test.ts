import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { MIGRATIONS } from '#backend/database/migrations/index.ts';
import { openDatabase, unlock } from '#backend/database/open.ts';
import { makePast } from '../../torture/past.ts';
import { DATABASE_KEY, temporaryDir } from './start-backend.ts';
import { startHost } from './start-host.ts';

const NEWEST = MIGRATIONS.at(-1)!.version;
const past = MIGRATIONS.filter(({ version }) => version < NEWEST).map(({ version }) => version);

function folderOf(version: number): string {
  const dataDir = temporaryDir();
  makePast(join(dataDir, 'emotiongpt.db'), DATABASE_KEY, version);
  return dataDir;
}

describe('a database of every former version', () => {
  test.each(past)('version %i comes to the present with everything in it', async (version) => {
    const app = await startHost({ dataDir: folderOf(version) });
    const client = app.client();
    const { sessions } = await client.sessions.list({});
    expect(sessions.map(({ id, title }) => [id, title])).toEqual([
      ['s-two', null],
      ['s-one', 'The first'],
    ]);
    const { messages } = await client.messages.list({ sessionId: 's-one' });
    expect(messages.map(({ text }) => text)).toEqual(
      Array.from({ length: 12 }, (_, at) => `Words of the past, number ${at}`),
    );
    expect(messages[0]!.reading).toMatchObject({
      primary: 'joy',
      valence: 0.5,
      source: 'embedded',
      stage: version < 3 ? 'linear' : null,
    });
    const [cut] = (await client.messages.list({ sessionId: 's-two' })).messages;
    expect(cut).toMatchObject({ text: 'Half a', status: 'interrupted' });
    expect((await client.messages.search({ query: 'number 7' })).hits).toHaveLength(1);
    expect((await client.emotions.timeline({ sessionId: 's-one' })).total).toBe(6);

    // A backup from before it is there, of that version, and can be restored.
    const { backups } = await client.backups.list();
    expect(backups).toMatchObject([
      { kind: 'migration', contents: { schemaVersion: version, messages: 14 } },
    ]);
    if (version === 1) {
      await client.backups.restore({ backupId: backups[0]!.id });
      expect((await app.client().messages.list({ sessionId: 's-one' })).messages).toHaveLength(12);
    }
    await app.close();
    const db = openDatabase(join(app.dataDir, 'emotiongpt.db'), DATABASE_KEY);
    expect(db.pragma('user_version', { simple: true })).toBe(NEWEST);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.pragma('foreign_key_check')).toEqual([]);
    const tables = 'SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name';
    const fresh = openDatabase(join(temporaryDir(), 'fresh.db'), DATABASE_KEY);
    expect(db.prepare(tables).all()).toEqual(fresh.prepare(tables).all());
    fresh.close();
    db.close();
  });

  test('is left as it was by a migration that fails, also where others went before it', () => {
    const file = join(temporaryDir(), 'past.db');
    makePast(file, DATABASE_KEY, 1);
    const broken = {
      version: NEWEST + 1,
      name: 'broken',
      sql: 'CREATE TABLE half (id TEXT) STRICT; NONSENSE;',
    };
    expect(() => openDatabase(file, DATABASE_KEY, [...MIGRATIONS, broken])).toThrow(/left as they were/);
    const db = new Database(file, { readonly: true });
    unlock(db, DATABASE_KEY);
    expect(db.pragma('user_version', { simple: true })).toBe(1);
    expect(db.prepare("SELECT 1 FROM sqlite_schema WHERE name IN ('half', 'corrections')").all()).toEqual([]);
    expect(db.prepare('SELECT count(*) FROM messages').pluck().get()).toBe(14);
    db.close();
  });

  test('of a version to come is refused in words, and not touched', async () => {
    const dataDir = folderOf(NEWEST);
    const file = join(dataDir, 'emotiongpt.db');
    const db = new Database(file);
    unlock(db, DATABASE_KEY);
    db.pragma('user_version = 999');
    db.close();
    const before = readFileSync(file);
    await expect(startHost({ dataDir })).rejects.toMatchObject({ code: 'FROM_THE_FUTURE' });
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(dataDir).some((name) => name === 'backups' || name === 'kept')).toBe(false);
  });
});
