import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DatabaseError } from '#backend/database/errors.ts';
import { MIGRATIONS } from '#backend/database/migrations/index.ts';
import { migrate, openDatabase } from '#backend/database/open.ts';
import { createStore } from '#backend/database/store.ts';
import { memorySecrets, type SecretStore } from '#backend/secrets/secret-store.ts';
import { openSettings } from '#backend/settings/file-settings.ts';
import { collect, DATABASE_KEY, startBackend, temporaryDir } from './start-backend.ts';

const bytesOf = (dir: string): Buffer =>
  Buffer.concat(
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name))),
  );

/** A keychain for tests: like the real one it outlives the program. */
function keychain(): SecretStore {
  return { ...memorySecrets(), kind: 'keychain' };
}

describe('the database', () => {
  test('holds no readable word: not in the file, not in the log beside it', async () => {
    const { client, dataDir, close } = await startBackend();
    const { id: sessionId } = await client.sessions.create({ title: 'marzipan-title' });
    await collect(await client.messages.send({ sessionId, text: 'a secret about marzipan' }));
    expect(bytesOf(dataDir).includes('marzipan')).toBe(false);
    await close();
    expect(bytesOf(dataDir).includes('marzipan')).toBe(false);
    expect(bytesOf(dataDir).includes('SQLite format 3')).toBe(false);
  });

  test('does not open with another key, and is left as it was', async () => {
    const first = await startBackend();
    await first.client.sessions.create({ title: 'kept' });
    await first.close();
    const file = join(first.dataDir, 'emotiongpt.db');
    const before = readFileSync(file);
    await expect(startBackend({ dataDir: first.dataDir, databaseKey: 'f'.repeat(64) })).rejects.toMatchObject(
      { code: 'WRONG_KEY' },
    );
    expect(readFileSync(file).equals(before)).toBe(true);
    const again = await startBackend({ dataDir: first.dataDir });
    expect((await again.client.sessions.list({})).sessions[0]?.title).toBe('kept');
  });

  test('refuses a key that is no 256-bit key', async () => {
    await expect(startBackend({ databaseKey: 'secret' })).rejects.toMatchObject({ code: 'BAD_KEY' });
  });

  test('refuses data from a newer version and leaves it as it was', () => {
    const file = join(temporaryDir(), 'future.db');
    const db = openDatabase(file, DATABASE_KEY);
    db.pragma('user_version = 999');
    db.close();
    expect(() => openDatabase(file, DATABASE_KEY)).toThrow(DatabaseError);
    expect(() => openDatabase(file, DATABASE_KEY)).toThrow(/newer EmotionGPT/);
  });

  test('rolls a failing migration back and keeps the version before it', () => {
    const db = openDatabase(':memory:', '');
    const version = MIGRATIONS.at(-1)!.version;
    const broken = {
      version: version + 1,
      name: 'broken',
      sql: 'CREATE TABLE half (id TEXT) STRICT; CREATE TABLE half (id TEXT);',
    };
    expect(() => migrate(db, [...MIGRATIONS, broken])).toThrow();
    expect(db.pragma('user_version', { simple: true })).toBe(version);
    expect(db.prepare("SELECT count(*) AS n FROM sqlite_schema WHERE name = 'half'").get()).toEqual({ n: 0 });
    db.close();
  });

  test('flushes every commit to the disk but those that the next one takes along', () => {
    const db = openDatabase(join(temporaryDir(), 'flush.db'), DATABASE_KEY);
    const store = createStore(db);
    const synchronous = () => ['OFF', 'NORMAL', 'FULL'][Number(db.pragma('synchronous', { simple: true }))];
    expect(store.transaction(synchronous)).toBe('FULL');
    expect(store.unflushed(synchronous)).toBe('NORMAL');
    expect(() =>
      store.unflushed(() => {
        throw new Error('undone');
      }),
    ).toThrow('undone');
    expect(store.transaction(synchronous)).toBe('FULL');
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    store.close();
  });

  test('is held by one process at a time', async () => {
    const first = await startBackend();
    await expect(startBackend({ dataDir: first.dataDir })).rejects.toMatchObject({ code: 'IN_USE' });
    await first.close();
    await startBackend({ dataDir: first.dataDir });
  });

  test('marks a reply that a crash cut off as interrupted, with its text', async () => {
    const first = await startBackend();
    const session = await first.client.sessions.create({});
    const { store } = first.backend.sessions.open(session.id);
    store.messages.insert({
      id: 'cut-off',
      sessionId: session.id,
      parentId: null,
      position: 0,
      role: 'assistant',
      text: '',
      status: 'generating',
      error: null,
      provider: 'gemini',
      model: 'm',
      writing: null,
      createdAt: 1,
    });
    store.messages.checkpoint('cut-off', 'I was about to say');
    await first.close();
    const { client } = await startBackend({ dataDir: first.dataDir });
    const [message] = (await client.messages.list({ sessionId: session.id })).messages;
    expect(message).toMatchObject({ status: 'interrupted', text: 'I was about to say' });
    expect((await client.messages.list({ sessionId: session.id })).total).toBe(1);
  });
});

describe('the key of the database', () => {
  test('is made once, kept in the keychain and in no file', async () => {
    const secrets = keychain();
    const first = await startBackend({ secrets, databaseKey: undefined });
    expect((await first.client.data.status()).databaseKeyIn).toBe('keychain');
    await first.client.sessions.create({ title: 'kept' });
    await first.close();
    const key = await secrets.get(`database-key:${first.dataDir}`);
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(bytesOf(first.dataDir).includes(key!)).toBe(false);
    const again = await startBackend({ secrets, databaseKey: undefined, dataDir: first.dataDir });
    expect((await again.client.sessions.list({})).sessions).toHaveLength(1);
  });

  test('without a keychain goes to a file that only its owner can read, and says so', async () => {
    const first = await startBackend({ databaseKey: undefined });
    const file = join(first.dataDir, 'database.key');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const status = await first.client.data.status();
    expect(status.databaseKeyIn).toBe('file');
    expect(status.notices).toMatchObject([
      { code: 'NO_KEYCHAIN', message: expect.stringMatching(/file that only your account/) },
    ]);
    await first.close();
    await startBackend({ databaseKey: undefined, dataDir: first.dataDir });
  });

  test('that is lost is never replaced over existing conversations', async () => {
    const first = await startBackend({ secrets: keychain(), databaseKey: undefined });
    await first.close();
    const before = readFileSync(join(first.dataDir, 'emotiongpt.db'));
    for (const secrets of [keychain(), memorySecrets()]) {
      await expect(
        startBackend({ secrets, databaseKey: undefined, dataDir: first.dataDir }),
      ).rejects.toMatchObject({ code: 'KEY_MISSING' });
    }
    expect(readFileSync(join(first.dataDir, 'emotiongpt.db')).equals(before)).toBe(true);
    expect(existsSync(join(first.dataDir, 'database.key'))).toBe(false);
  });
});

describe('settings in a file', () => {
  test('survive a restart; one bad value costs only itself', () => {
    const dir = temporaryDir();
    openSettings(dir).update({ theme: 'dark', idleTimeoutMs: 5_000 });
    expect(openSettings(dir).get()).toMatchObject({ theme: 'dark', idleTimeoutMs: 5_000 });
    writeFileSync(join(dir, 'settings.json'), JSON.stringify({ theme: 'pink', idleTimeoutMs: 7_000 }));
    const settings = openSettings(dir);
    expect(settings.get()).toMatchObject({ theme: 'system', idleTimeoutMs: 7_000 });
    expect(settings.wasReset).toBe(false);
  });

  test('that are no JSON are put aside, and the app says so', async () => {
    const dataDir = temporaryDir();
    writeFileSync(join(dataDir, 'settings.json'), '{"theme": "da');
    const settings = openSettings(dataDir);
    expect(settings.wasReset).toBe(true);
    expect(readFileSync(join(dataDir, 'settings.damaged.json'), 'utf8')).toBe('{"theme": "da');
    const { client } = await startBackend({ dataDir, settings, secrets: keychain() });
    expect((await client.data.status()).notices).toMatchObject([{ code: 'SETTINGS_RESET' }]);
    settings.update({ theme: 'light' });
    expect(openSettings(dataDir).get().theme).toBe('light');
  });
});
