import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createLogMark } from '#backend/database/log-mark.ts';
import { MIGRATIONS } from '#backend/database/migrations/index.ts';
import { type Db, openDatabase, openUnmigrated } from '#backend/database/open.ts';
import { createStore } from '#backend/database/store.ts';
import { removeDatabase, replaceDatabase } from '#backend/recovery/put-aside.ts';
import { makePast } from '../../torture/past.ts';
import { collect, DATABASE_KEY, temporaryDir } from './start-backend.ts';
import { startHost } from './start-host.ts';

/** The files as they are at this moment, as a kill would leave them. */
function afterKill(dir: string): string {
  const left = temporaryDir();
  for (const entry of readdirSync(dir, { withFileTypes: true }))
    if (entry.isFile() && entry.name.includes('.db'))
      copyFileSync(join(dir, entry.name), join(left, entry.name));
  return left;
}

const write = (db: Db, name: string) => () =>
  void db.prepare('INSERT INTO sqlite_sequence VALUES (?, 1)').run(name);
const written = (db: Db) =>
  db.prepare("SELECT name FROM sqlite_sequence WHERE name LIKE '%-word'").pluck().all();

/** A database in use; what is asked for happens to it, and then it is killed. @returns the file that is left. */
async function killed(use: (store: ReturnType<typeof createStore>, db: Db, disk: Disk) => Promise<void>) {
  const dir = temporaryDir();
  const disk: Disk = { fails: false };
  const db = openDatabase(join(dir, 'words.db'), DATABASE_KEY);
  const store = createStore(db, {
    flushFile: async () => {
      if (disk.fails) throw new Error('EIO');
    },
  });
  await use(store, db, disk);
  const left = afterKill(dir);
  disk.fails = false;
  store.close();
  return join(left, 'words.db');
}

interface Disk {
  fails: boolean;
}

/** What is in a database that was killed, as far as it opens. */
function reopened(file: string): unknown[] {
  const db = openDatabase(file, DATABASE_KEY);
  try {
    return written(db);
  } finally {
    db.close();
  }
}

const LOST = /newest changes .* damaged or gone/;

describe('after a kill', () => {
  test('a log into which nothing was written yet is not missed', async () => {
    const file = await killed(async (store) => {
      await store.commit(() => {});
      store.transaction(() => {});
    });
    expect(existsSync(`${file}-mark`)).toBe(true);
    expect(readFileSync(`${file}-wal`)).toHaveLength(0);
    expect(reopened(file)).toEqual([]);
  });

  test('a log that was moved into the database and begun anew is not missed', async () => {
    const file = await killed(async (store, db, disk) => {
      await store.commit(write(db, 'first-word'));
      disk.fails = true;
      await expect(store.commit(() => {})).rejects.toThrow('EIO');
      disk.fails = false;
      await store.commit(() => {});
    });
    expect(readFileSync(`${file}-wal`)).toHaveLength(0);
    expect(reopened(file)).toEqual(['first-word']);
  });

  test('a log that lost something is', async () => {
    const kill = () =>
      killed(async (store, db) => {
        await store.commit(() => {});
        await store.commit(write(db, 'first-word'));
        await store.commit(write(db, 'second-word'));
      });
    expect(reopened(await kill())).toEqual(['first-word', 'second-word']);
    for (const damage of [
      (log: string) => rmSync(log),
      (log: string) => truncateSync(log, 0),
      (log: string) => truncateSync(log, readFileSync(log).length - 1),
    ]) {
      const file = await kill();
      damage(`${file}-wal`);
      expect(() => reopened(file)).toThrow(LOST);
    }
  });

  test('an app that restored a backup and did nothing since opens with it', async () => {
    const app = await startHost();
    const { id: sessionId } = await app.client().sessions.create({});
    await collect(await app.client().messages.send({ sessionId, text: 'In the backup' }));
    const backup = await app.client().backups.create();
    await collect(await app.client().messages.send({ sessionId, text: 'After it' }));
    await app.client().backups.restore({ backupId: backup.id });
    await app.client().network.log({}); // waits for what the start itself commits
    const again = await startHost({ dataDir: afterKill(app.dataDir) });
    expect(again.host.trouble()).toBeNull();
    const { messages } = await again.client().messages.list({ sessionId });
    expect(messages.filter(({ role }) => role === 'user').map(({ text }) => text)).toEqual(['In the backup']);
  });

  test.each([
    ['that is of a newer version', MIGRATIONS.slice(0, -1), /newer EmotionGPT/],
    [
      'whose migration fails',
      [...MIGRATIONS, { version: MIGRATIONS.at(-1)!.version + 1, name: 'broken', sql: 'NONSENSE;' }],
      /left as they were/,
    ],
  ])('a database %s keeps its log, and opens later with all of it', async (_, migrations, refusal) => {
    const file = await killed((store, db) => store.commit(write(db, 'last-word')));
    const log = readFileSync(`${file}-wal`);
    expect(() => openDatabase(file, DATABASE_KEY, migrations)).toThrow(refusal);
    expect(readFileSync(`${file}-wal`).equals(log)).toBe(true);
    expect(reopened(file)).toEqual(['last-word']);
  });

  test('a database without room for the backup before its migration keeps its log until there is', async () => {
    const dir = temporaryDir();
    const inUse = join(dir, 'emotiongpt.db');
    makePast(inUse, DATABASE_KEY, 1);
    const db = openUnmigrated(inUse, DATABASE_KEY);
    db.prepare("UPDATE sessions SET title = 'Named last' WHERE id = 's-one'").run();
    const mark = createLogMark(db);
    mark.keep(mark.reached());
    const dataDir = afterKill(dir);
    mark.remove();
    db.close();

    writeFileSync(join(dataDir, 'backups'), 'in the way');
    await expect(startHost({ dataDir })).rejects.toMatchObject({ code: 'UNWRITABLE' });
    rmSync(join(dataDir, 'backups'));
    const app = await startHost({ dataDir });
    expect(app.host.trouble()).toBeNull();
    expect((await app.client().sessions.get({ sessionId: 's-one' })).title).toBe('Named last');
  });
});

test('what belongs to a database goes with the mark first, so that no mark stays without its log', () => {
  for (const remove of [
    removeDatabase,
    (file: string) => {
      writeFileSync(`${file}-restored`, 'whole');
      replaceDatabase(`${file}-restored`, file);
    },
  ]) {
    const file = join(temporaryDir(), 'words.db');
    writeFileSync(file, 'old');
    writeFileSync(`${file}-mark`, 'mark');
    mkdirSync(`${file}-wal`); // cannot be removed as a file: it ends there
    expect(() => remove(file)).toThrow();
    expect(existsSync(`${file}-mark`)).toBe(false);
    expect(readFileSync(file, 'utf8')).toBe('old');
  }
});
