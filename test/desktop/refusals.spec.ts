import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { endOf, expect, startUndriven, TEST_KEY, test } from './desktop-app.ts';

/** Starts that cannot work end with a sentence that says what to do, without harm to the data. */
test.describe('the app refuses to start', () => {
  const database = (dataDir: string) => join(dataDir, 'emotiongpt.db');

  test('on conversations of a newer version, and leaves them as they are', async ({ launch, dataDir }) => {
    const desktop = await launch();
    await desktop.say('From the future.');
    await desktop.quit();
    const db = new Database(database(dataDir));
    db.pragma("cipher = 'sqlcipher'");
    db.pragma(`key = "x'${TEST_KEY}'"`);
    db.pragma('user_version = 9999');
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.close();
    const before = readFileSync(database(dataDir));

    const { code, stderr } = await endOf(startUndriven(dataDir));

    expect(code).toBe(1);
    expect(stderr).toContain('Install the newest version');
    expect(readFileSync(database(dataDir)).equals(before)).toBe(true);
  });

  test('on a data folder that another EmotionGPT writes to', async ({ launch, dataDir }) => {
    await (await launch()).quit();
    const other = new Database(join(dataDir, 'emotiongpt.lock'));
    other.exec('BEGIN EXCLUSIVE');
    const { code, stderr } = await endOf(startUndriven(dataDir));
    other.close();
    expect(code).toBe(1);
    expect(stderr).toContain('already running with this data folder');
  });

  test('where the data folder cannot be', async ({ dataDir }) => {
    const file = join(dataDir, 'a-file');
    writeFileSync(file, 'not a folder');
    const { code, stderr } = await endOf(startUndriven(join(file, 'data')));
    expect(code).toBe(1);
    expect(stderr).toContain('could not open its data folder');
    expect(existsSync(database(dataDir))).toBe(false);
  });
});
