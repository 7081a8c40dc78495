import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { runTask } from '#backend/backups/run-task.ts';
import { openDatabase } from '#backend/database/open.ts';
import { createStore } from '#backend/database/store.ts';
import { DATABASE_KEY, temporaryDir } from './start-backend.ts';

const PAGE = 4_096;

/** A store whose log another thread moves, and how often it did. */
function start() {
  const file = join(temporaryDir(), 'words.db');
  const db = openDatabase(file, DATABASE_KEY);
  let moves = 0;
  const store = createStore(db, {
    async moveLog() {
      await runTask({ kind: 'move-log', file }, DATABASE_KEY);
      moves += 1;
    },
    report: (error) => {
      throw error;
    },
  });
  db.exec('CREATE TABLE filling (bytes BLOB) STRICT');
  const fill = db.prepare('INSERT INTO filling VALUES (randomblob(?))');
  return {
    db,
    store,
    file,
    write: (pages: number) => store.unflushed(() => fill.run(pages * PAGE)),
    moves: () => moves,
  };
}

test('a long log is moved into the database by another thread, while this one goes on', async () => {
  const { db, store, file, write, moves } = start();
  const before = statSync(file).size;
  write(900);
  await store.idle();
  expect(moves()).toBe(0);
  write(300);
  let turns = 0;
  while (moves() === 0) {
    turns += 1;
    await setImmediate();
  }
  expect(turns).toBeGreaterThan(5);
  await store.idle();
  expect(statSync(file).size).toBeGreaterThan(before + 1_000 * PAGE);
  write(1); // begins the log anew, since all of it was moved
  expect((db.pragma('wal_checkpoint(NOOP)') as { log: number }[])[0]!.log).toBeLessThan(100);
  expect(db.prepare('SELECT count(*) FROM filling').pluck().get()).toBe(3);
  store.close();
  expect(openDatabase(file, DATABASE_KEY).pragma('integrity_check', { simple: true })).toBe('ok');
});

test('what is deleted is out of the log also where another thread is moving it', async () => {
  const { store, file, write } = start();
  write(1_200);
  await store.scrub();
  expect(statSync(`${file}-wal`).size).toBe(0);
  store.close();
});

test('a thread that fails is not asked again with every word that is written', async () => {
  const db = openDatabase(join(temporaryDir(), 'words.db'), DATABASE_KEY);
  let tries = 0;
  const reported: unknown[] = [];
  const store = createStore(db, {
    async moveLog() {
      tries += 1;
      throw new Error('No thread.');
    },
    report: (error) => reported.push(error),
  });
  db.exec('CREATE TABLE filling (bytes BLOB) STRICT');
  const write = async (pages: number) => {
    store.unflushed(() => db.prepare('INSERT INTO filling VALUES (randomblob(?))').run(pages * PAGE));
    await store.idle();
  };
  await write(1_100);
  for (let i = 0; i < 20; i++) await write(10);
  expect(tries).toBe(1);
  await write(1_000);
  expect(tries).toBe(2);
  expect(reported).toHaveLength(2);
  store.close();
});
