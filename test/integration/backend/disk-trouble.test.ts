import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '#backend/database/open.ts';
import { createStore } from '#backend/database/store.ts';
import { cleanUp, collect, DATABASE_KEY, startBackend, temporaryDir } from './start-backend.ts';

type Started = Awaited<ReturnType<typeof startBackend>>;

const say = async ({ client }: Started, sessionId: string, text: string) =>
  collect(await client.messages.send({ sessionId, text }));
const own = async ({ client }: Started, sessionId: string) =>
  (await client.messages.list({ sessionId, limit: 200 })).messages
    .filter(({ role }) => role === 'user')
    .map(({ text }) => text);

/** A disk of a few megabytes; null where this account may not have one. */
function smallDisk(megabytes: number): string | null {
  const dir = temporaryDir();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', dir], { stdio: 'ignore' });
  } catch {
    return null;
  }
  cleanUp(() => void execFileSync('umount', ['-l', dir]));
  return dir;
}

function failingFlush() {
  let isFailing = false;
  let flushes = 0;
  return {
    fail: (on: boolean) => {
      isFailing = on;
    },
    get flushes() {
      return flushes;
    },
    flushFile: async () => {
      flushes++;
      if (isFailing)
        throw Object.assign(new Error('EIO: i/o error, fdatasync'), { code: 'EIO', syscall: 'fdatasync' });
    },
  };
}

describe('a disk that is full', () => {
  test('is said so; everything acknowledged is kept, and sending works once there is room', async (context) => {
    const disk = smallDisk(4);
    if (disk === null) return context.skip('only root may mount a small disk here');
    const dataDir = join(disk, 'data');
    mkdirSync(dataDir);
    const app = await startBackend({ dataDir });
    const { id: sessionId } = await app.client.sessions.create({ title: 'Kept' });
    const ballast = join(disk, 'ballast');
    const acknowledged = ['Before'];
    await say(app, sessionId, 'Before');
    for (let size = 64; size >= 1; size /= 2) {
      try {
        for (;;) writeFileSync(ballast, Buffer.alloc(size * 1024), { flag: 'a' });
      } catch {
        // Nothing of this size fits any more.
      }
    }
    const refusals: unknown[] = [];
    for (let attempt = 0; attempt < 4; attempt++) {
      const text = `While it is full, ${attempt} ${'and full '.repeat(500)}`.trim();
      try {
        const events = await app.client.messages.send({ sessionId, text });
        acknowledged.push(text);
        await collect(events).catch((error: unknown) => refusals.push(error));
      } catch (error) {
        refusals.push(error);
      }
    }
    expect(refusals.length).toBeGreaterThan(0);
    for (const refusal of refusals) expect(refusal).toMatchObject({ code: 'DISK_FULL', status: 507 });
    expect(await own(app, sessionId)).toEqual(acknowledged);
    await expect(app.client.backups.create()).rejects.toMatchObject({ code: 'DISK_FULL' });

    rmSync(ballast);
    await say(app, sessionId, 'There is room again');
    acknowledged.push('There is room again');
    expect(await own(app, sessionId)).toEqual(acknowledged);
    await app.close();
    const again = await startBackend({ dataDir });
    expect(await own(again, sessionId)).toEqual(acknowledged);
    await again.client.backups.create();
  });

  test('fails what was to be committed and nothing else, wherever it is (a bound on the file’s size)', async () => {
    const db = openDatabase(join(temporaryDir(), 'bounded.db'), DATABASE_KEY);
    const store = createStore(db);
    const session = (id: string, title: string) => ({
      id,
      title,
      persona: { name: 'Ada', personality: '', customInstruction: '', traits: {} as never },
      generation: null,
      createdAt: 1,
      updatedAt: 1,
      endedAt: null,
      remembers: true,
      messageCount: 0,
    });
    await store.commit(() => store.sessions.insert(session('before', 'Before')));
    db.pragma(`max_page_count = ${db.pragma('page_count', { simple: true })}`);
    const long = 'long '.repeat(10_000);
    const small = store.commit(() => store.sessions.insert(session('small', 'Small')));
    const large = store.commit(() => store.sessions.insert(session('large', long)));
    await expect(large).rejects.toMatchObject({ code: 'SQLITE_FULL' });
    await small;
    db.pragma('max_page_count = 1000000');
    await store.commit(() => store.sessions.insert(session('after', long)));
    expect(store.sessions.list(10).map(({ id }) => id)).toEqual(['small', 'before', 'after']);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    store.close();
  });
});

describe('a disk that does not write', () => {
  test('fails the acknowledgement; nothing before is lost, and sending works when it writes again', async () => {
    const disk = failingFlush();
    const app = await startBackend({ flushFile: disk.flushFile });
    const { id: sessionId } = await app.client.sessions.create({});
    await say(app, sessionId, 'Before');
    disk.fail(true);
    for (let attempt = 0; attempt < 3; attempt++) {
      await expect(
        app.client.messages.send({ sessionId, text: `Not kept ${attempt}` }),
      ).rejects.toMatchObject({
        code: 'DISK_TROUBLE',
        message: expect.stringContaining('could not be kept'),
      });
    }
    disk.fail(false);
    await say(app, sessionId, 'After');
    expect(await own(app, sessionId)).toEqual(expect.arrayContaining(['Before', 'After']));
    await app.close();
    const again = await startBackend({ dataDir: app.dataDir });
    expect(await own(again, sessionId)).toEqual(expect.arrayContaining(['Before', 'After']));
  });

  test('while a reply is written: said so, and what had arrived of it is kept when it writes again', async () => {
    const disk = failingFlush();
    const app = await startBackend({ flushFile: disk.flushFile });
    const { id: sessionId } = await app.client.sessions.create({});
    const events = await app.client.messages.send({ sessionId, text: 'Before' });
    disk.fail(true); // the message is kept, its reply is yet to come
    await expect(collect(events)).rejects.toMatchObject({ code: 'DISK_TROUBLE' });
    disk.fail(false);
    await say(app, sessionId, 'After');
    const replies = async ({ client }: Started) =>
      (await client.messages.list({ sessionId })).messages
        .filter(({ role }) => role === 'assistant')
        .map(({ status, text }) => [status, text !== '']);
    await expect
      .poll(() => replies(app))
      .toEqual([
        ['interrupted', true],
        ['complete', true],
      ]);
    expect(await own(app, sessionId)).toEqual(['Before', 'After']);
    await app.close();
    expect(await replies(await startBackend({ dataDir: app.dataDir }))).toHaveLength(2);
  });

  test('is not believed after a failure: the log is begun anew before anything is acknowledged', async () => {
    const dataDir = temporaryDir();
    const file = join(dataDir, 'doubtful.db');
    const disk = failingFlush();
    const db = openDatabase(file, DATABASE_KEY);
    const store = createStore(db, { flushFile: disk.flushFile });
    const write = (name: string) => () =>
      void db.prepare('INSERT INTO sqlite_sequence VALUES (?, 1)').run(name);
    await store.commit(write('first'));
    disk.fail(true);
    await expect(store.commit(write('second'))).rejects.toThrow('EIO');
    disk.fail(false);
    const frames = () => (db.pragma('wal_checkpoint(NOOP)') as { log: number }[])[0]!.log;
    const before = frames();
    await store.commit(write('third'));
    expect(frames()).toBeLessThan(before); // what the failed flush was for is in the database itself
    store.close();
  });
});

describe('a data folder', () => {
  test('that may not be written is refused in words', async (context) => {
    if (process.getuid?.() === 0) {
      const disk = smallDisk(4);
      if (disk === null) return context.skip('root writes everywhere, and no disk can be mounted here');
      execFileSync('mount', ['-o', 'remount,ro', disk]);
      await expect(startBackend({ dataDir: disk })).rejects.toThrow();
      return;
    }
    const dataDir = temporaryDir();
    chmodSync(dataDir, 0o500);
    await expect(startBackend({ dataDir })).rejects.toThrow();
    chmodSync(dataDir, 0o700);
  });

  test('that became read-only keeps what was said, and says so of what comes', async (context) => {
    const disk = smallDisk(8);
    if (disk === null) return context.skip('only root may mount a disk here');
    const app = await startBackend({ dataDir: disk });
    const { id: sessionId } = await app.client.sessions.create({});
    await say(app, sessionId, 'Before');
    await app.close();
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    await expect(startBackend({ dataDir: disk })).rejects.toMatchObject({
      code: 'UNWRITABLE',
      message: expect.stringContaining('cannot be written'),
    });
    execFileSync('mount', ['-o', 'remount,rw', disk]);
    expect(await own(await startBackend({ dataDir: disk }), sessionId)).toEqual(['Before']);
  });

  test('in which another program holds the file is waited for, and then said', async () => {
    const app = await startBackend();
    const { id: sessionId } = await app.client.sessions.create({});
    await say(app, sessionId, 'Before');
    const other = new Database(join(app.dataDir, 'emotiongpt.db'));
    other.pragma("cipher = 'sqlcipher'");
    other.pragma(`key = "x'${DATABASE_KEY}'"`);
    other.exec('BEGIN IMMEDIATE');
    await expect(app.client.messages.send({ sessionId, text: 'Not now' })).rejects.toMatchObject({
      code: 'DISK_TROUBLE',
    });
    other.exec('ROLLBACK');
    other.close();
    await say(app, sessionId, 'After');
    expect(await own(app, sessionId)).toEqual(['Before', 'After']);
  });
});
