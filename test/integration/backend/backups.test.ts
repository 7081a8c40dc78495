import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { unlock } from '#backend/database/open.ts';
import { memorySettings } from '#backend/settings/settings-store.ts';
import { collect, DATABASE_KEY, eventOf, temporaryDir } from './start-backend.ts';
import { startHost } from './start-host.ts';

type Started = Awaited<ReturnType<typeof startHost>>;

/** A session in which something was said. */
async function say({ client }: Started, text: string): Promise<string> {
  const { id: sessionId } = await client().sessions.create({ title: text });
  await collect(await client().messages.send({ sessionId, text }));
  return sessionId;
}

const titles = async ({ client }: Started) =>
  (await client().sessions.list({})).sessions.map(({ title }) => title).sort();

const backupFile = (app: Started, id: string) => join(app.dataDir, 'backups', id);

function open(file: string, key = DATABASE_KEY): Database.Database {
  const db = new Database(file, { readonly: true });
  unlock(db, key);
  return db;
}

describe('a backup', () => {
  test('is reopened, checked and counted before it is called done, and says what it holds', async () => {
    const app = await startHost();
    await say(app, 'I am hopeful');
    const backup = await app.client().backups.create();
    expect(backup).toMatchObject({
      kind: 'manual',
      contents: { sessions: 1, messages: 2, appVersion: '0.0.0-test' },
    });
    expect(readdirSync(join(app.dataDir, 'backups'))).toEqual([backup.id]);
    const bytes = readFileSync(backupFile(app, backup.id));
    expect(bytes.length).toBe(backup.bytes);
    expect(bytes.includes('hopeful')).toBe(false);
    expect(bytes.includes('SQLite format')).toBe(false);
    const db = open(backupFile(app, backup.id));
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.prepare('SELECT count(*) FROM messages').pluck().get()).toBe(2);
    db.close();
    const listed = await app.client().backups.list();
    expect(listed).toMatchObject({ backups: [backup], lastGoodAt: backup.at, running: null, problem: null });
  });

  test('does not open with another key', async () => {
    const app = await startHost();
    const { id } = await app.client().backups.create();
    const db = open(backupFile(app, id), 'f'.repeat(64));
    expect(() => db.prepare('SELECT * FROM sqlite_schema').get()).toThrow(/not a database/);
    db.close();
  });

  test('holds up nothing: messages are sent while it is made, and the event loop is free', async () => {
    const app = await startHost();
    const sessionId = await say(app, 'Before it');
    const { sessions } = app.host.current();
    // Some megabytes, so that it takes its time.
    const long = 'words '.repeat(2_000);
    for (let i = 0; i < 100; i++) sessions.create({ title: `${i} ${long}` });
    const making = app.client().backups.create();
    let longest = 0;
    let before = performance.now();
    const beat = setInterval(() => {
      longest = Math.max(longest, performance.now() - before - 2);
      before = performance.now();
    }, 2);
    const events = collect(await app.client().messages.send({ sessionId, text: 'While it is made' }));
    await making;
    clearInterval(beat);
    expect(eventOf(await events, 'reply-finished').message.status).toBe('complete');
    expect(longest).toBeLessThan(250); // a hanging event loop; the figure itself is the bench's
  });

  test('that is cancelled leaves nothing, and the next one works', async () => {
    const app = await startHost();
    await say(app, 'Kept');
    const making = app.client().backups.create();
    await expect(app.client().backups.create()).rejects.toMatchObject({ code: 'BACKUP_RUNNING' });
    expect(await app.client().backups.cancel()).toEqual({ cancelled: true });
    await expect(making).rejects.toMatchObject({ code: 'BACKUP_CANCELLED' });
    expect(readdirSync(join(app.dataDir, 'backups'))).toEqual([]);
    expect((await app.client().backups.list()).problem).toBe(null);
    await app.client().backups.create();
  });

  test('goes to the folder that the person picks in the system’s dialog, which only a window has', async () => {
    const folder = temporaryDir();
    const from: string[] = [];
    let picked: string | null = folder;
    const app = await startHost({
      files: {
        chooseSave: async () => null,
        async chooseFolder(start) {
          from.push(start);
          return picked;
        },
      },
    });
    expect(await app.client().backups.chooseFolder()).toMatchObject({ folder, ownFolder: true });
    picked = null;
    expect(await app.client().backups.chooseFolder()).toMatchObject({ folder });
    expect(from).toEqual([join(app.dataDir, 'backups'), folder]);
    const { id } = await app.client().backups.create();
    expect(readdirSync(folder)).toEqual([id]);

    const headless = await startHost();
    await expect(headless.client().backups.chooseFolder()).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  test('goes to the folder that was chosen, and says clearly where that cannot be', async () => {
    const app = await startHost({ settings: memorySettings() });
    await say(app, 'Kept elsewhere');
    const folder = join(app.dataDir, 'stick', 'copies');
    expect(await app.client().backups.configure({ folder })).toMatchObject({ folder, ownFolder: true });
    const { id } = await app.client().backups.create();
    expect(readdirSync(folder)).toEqual([id]);

    const file = join(app.dataDir, 'a-file');
    writeFileSync(file, 'not a folder');
    for (const wrong of [
      join(file, 'in-it'),
      'relative/path',
      ...(process.platform === 'linux' ? ['/proc/no/where'] : []),
    ]) {
      await expect(app.client().backups.configure({ folder: wrong })).rejects.toMatchObject({
        code: 'FOLDER_UNUSABLE',
      });
    }
    expect((await app.client().backups.list()).folder).toBe(folder);
    expect((await app.client().backups.configure({ folder: null })).ownFolder).toBe(false);
    expect((await app.client().backups.list()).backups).toEqual([]); // the stick is out
  });

  test('that is deleted is gone', async () => {
    const app = await startHost();
    const { id } = await app.client().backups.create();
    await app.client().backups.remove({ backupId: id });
    expect(existsSync(backupFile(app, id))).toBe(false);
    await expect(app.client().backups.remove({ backupId: id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the daily backup', () => {
  const DAY = 24 * 3_600_000;
  const until = (app: Started, count: number) =>
    expect
      .poll(
        () => readdirSync(join(app.dataDir, 'backups')).filter((name) => name.endsWith('-daily.db')).length,
      )
      .toBe(count);

  test('is made where there is something to keep, once a day, and after the machine slept through it', async () => {
    const app = await startHost();
    mkdirSync(join(app.dataDir, 'backups'), { recursive: true });
    app.clock.advance(2 * 60_000);
    await until(app, 0);
    await say(app, 'First words');
    await until(app, 1);
    app.clock.advance(DAY / 2);
    await until(app, 1);
    app.clock.advance(DAY / 2 + 1);
    await until(app, 2);
  });

  test('is left out where the person does not want it', async () => {
    const app = await startHost();
    await app.client().backups.configure({ automatic: false });
    await say(app, 'Words');
    app.clock.advance(3 * DAY);
    expect(existsSync(join(app.dataDir, 'backups'))).toBe(false);
  });
});

describe('restoring', () => {
  test('brings back what was there then, and a safety copy brings back what was there before', async () => {
    const app = await startHost();
    await say(app, 'Old');
    const old = await app.client().backups.create();
    app.clock.advance(1_000);
    await say(app, 'New');
    const preview = await app.client().backups.preview({ backupId: old.id });
    expect(preview.contents).toMatchObject({ sessions: 1, messages: 2 });

    const { safetyCopy, restored } = await app.client().backups.restore({ backupId: old.id });
    expect(restored.sessions).toBe(1);
    expect(await titles(app)).toEqual(['Old']);
    expect(safetyCopy).toMatchObject({ kind: 'before-restore', contents: { sessions: 2, messages: 4 } });
    expect((await app.client().messages.search({ query: 'Old' })).hits[0]?.sessionTitle).toBe('Old');

    await app.client().backups.restore({ backupId: safetyCopy!.id });
    expect(await titles(app)).toEqual(['New', 'Old']);
    await say(app, 'Newer');
    await app.close();
    const again = await startHost({ dataDir: app.dataDir });
    expect(await titles(again)).toEqual(['New', 'Newer', 'Old']);
  });

  test('a damaged backup is refused, and nothing is changed', async () => {
    const app = await startHost();
    await say(app, 'Here');
    const { id } = await app.client().backups.create();
    const bytes = readFileSync(backupFile(app, id));
    bytes[bytes.length - 2_000]! ^= 1;
    writeFileSync(backupFile(app, id), bytes);
    await expect(app.client().backups.restore({ backupId: id })).rejects.toMatchObject({
      code: 'BACKUP_UNREADABLE',
    });
    expect(await titles(app)).toEqual(['Here']);
  });

  test('a backup of a newer version is refused, and nothing is changed', async () => {
    const app = await startHost();
    await say(app, 'Here');
    const { id } = await app.client().backups.create();
    const db = new Database(backupFile(app, id));
    unlock(db, DATABASE_KEY);
    db.pragma('user_version = 999');
    db.close();
    await expect(app.client().backups.restore({ backupId: id })).rejects.toMatchObject({
      code: 'BACKUP_FROM_THE_FUTURE',
    });
    expect(await titles(app)).toEqual(['Here']);
  });
});
