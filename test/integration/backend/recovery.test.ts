import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { collect, DATABASE_KEY } from './start-backend.ts';
import { startHost } from './start-host.ts';

type Started = Awaited<ReturnType<typeof startHost>>;

const databaseOf = (app: Pick<Started, 'dataDir'>) => join(app.dataDir, 'emotiongpt.db');
const texts = async ({ client }: Started): Promise<string[]> => {
  const { sessions } = await client().sessions.list({ limit: 100 });
  const pages = await Promise.all(sessions.map(({ id }) => client().messages.list({ sessionId: id })));
  return pages
    .flatMap(({ messages }) => messages.filter(({ role }) => role === 'user').map(({ text }) => text))
    .sort();
};

/** A closed data folder in which `said` was said, with a backup after the first of it. */
async function folderWith(said: readonly string[]) {
  const app = await startHost();
  for (const [index, text] of said.entries()) {
    const { id: sessionId } = await app.client().sessions.create({});
    await collect(await app.client().messages.send({ sessionId, text }));
    if (index === 0) await app.client().backups.create();
  }
  await app.close();
  return app;
}

function damage(file: string, from: number, bytes: number): void {
  const content = readFileSync(file);
  for (let at = from; at < from + bytes; at++) content[at]! ^= 0xff;
  writeFileSync(file, content);
}

const kindOf = (app: Started) => app.host.trouble()?.kind ?? null;

describe('conversations that cannot be opened', () => {
  test('are never shown as an app without any: everything else refuses', async () => {
    const { dataDir } = await folderWith(['One']);
    const before = readFileSync(join(dataDir, 'emotiongpt.db'));
    const app = await startHost({ dataDir, databaseKey: 'f'.repeat(64) });
    expect(kindOf(app)).toBe('wrong-key');
    await expect(app.client().sessions.list({})).rejects.toMatchObject({ code: 'DATA_UNAVAILABLE' });
    await expect(app.client().sessions.create({})).rejects.toMatchObject({ code: 'DATA_UNAVAILABLE' });
    const { trouble, backups } = await app.client().recovery.status();
    expect(trouble?.message).toContain('the key does not fit');
    expect(backups).toMatchObject([{ contents: null }]); // made with the other key
    expect(await app.client().recovery.tryAgain()).toMatchObject({ trouble: { kind: 'wrong-key' } });
    await app.close();
    expect(readFileSync(join(dataDir, 'emotiongpt.db')).equals(before)).toBe(true);
    expect(await texts(await startHost({ dataDir }))).toEqual(['One']);
  });

  test('open when the key is back', async () => {
    const { dataDir } = await folderWith(['One']);
    const keys = new Map<string, string>();
    const secrets = {
      kind: 'keychain' as const,
      get: async (name: string) => keys.get(name) ?? null,
      set: async (name: string, value: string) => void keys.set(name, value),
      delete: async (name: string) => void keys.delete(name),
    };
    const app = await startHost({ dataDir, databaseKey: undefined, secrets });
    expect(kindOf(app)).toBe('key-missing');
    expect(keys.size).toBe(0); // none is made over conversations that have one
    keys.set(`database-key:${dataDir}`, DATABASE_KEY);
    expect(await app.client().recovery.tryAgain()).toMatchObject({ trouble: null });
    expect(await texts(app)).toEqual(['One']);
  });

  test('whose file is damaged are restored from a backup, and the damaged file is kept', async () => {
    const { dataDir } = await folderWith(['One', 'Two']);
    damage(join(dataDir, 'emotiongpt.db'), 0, 4096);
    const damagedBytes = readFileSync(join(dataDir, 'emotiongpt.db'));
    const app = await startHost({ dataDir });
    expect(kindOf(app)).toBe('damaged');
    const { backups } = await app.client().recovery.status();
    expect(backups).toMatchObject([{ kind: 'manual', contents: { sessions: 1, messages: 2 } }]);
    const restored = await app.client().recovery.restore({ backupId: backups[0]!.id });
    expect(restored).toMatchObject({ trouble: null, keptAt: join(dataDir, 'kept') });
    expect(await texts(app)).toEqual(['One']);
    const kept = readdirSync(join(dataDir, 'kept')).find((name) => name.endsWith('.db'))!;
    expect(readFileSync(join(dataDir, 'kept', kept)).equals(damagedBytes)).toBe(true);
    await expect(app.client().recovery.startAfresh()).rejects.toMatchObject({ code: 'NOT_IN_TROUBLE' });
  });

  test('whose first page is damaged are rescued whole', async () => {
    const said = Array.from({ length: 12 }, (_, index) => `Something to rescue, number ${index}`);
    const { dataDir } = await folderWith(said);
    // The first page was kept when the database was opened with it.
    await (await startHost({ dataDir })).close();
    damage(join(dataDir, 'emotiongpt.db'), 0, 4096);
    const app = await startHost({ dataDir });
    const { rescued, status } = await app.client().recovery.rescue();
    expect(rescued).toEqual({ sessions: 12, messages: 24, complete: true });
    expect(status.trouble).toBe(null);
    expect(await texts(app)).toEqual([...said].sort());
    expect((await app.client().messages.search({ query: 'rescue, number 7' })).hits).not.toEqual([]);
  });

  test('that a page in their middle makes unreadable are rescued but for what was on it', async () => {
    const said = Array.from(
      { length: 30 },
      (_, index) => `Number ${index}: ${'words and words '.repeat(40)}`,
    );
    const { dataDir } = await folderWith(said);
    const file = join(dataDir, 'emotiongpt.db');
    const pages = Math.floor(readFileSync(file).length / 4096);
    damage(file, Math.floor(pages / 2) * 4096 + 50, 4096);
    const app = await startHost({ dataDir });
    if (kindOf(app) === null) {
      app.clock.advance(30_000); // read whole in a thread
      await expect.poll(() => kindOf(app)).toBe('damaged');
    }
    const { rescued } = await app.client().recovery.rescue();
    expect(rescued.messages).toBeGreaterThan(20);
    const found = await texts(app);
    expect(said).toEqual(expect.arrayContaining(found));
  });

  test('that are gone while their backups are not are asked about', async () => {
    const { dataDir } = await folderWith(['One', 'Two']);
    rmSync(join(dataDir, 'emotiongpt.db'));
    const app = await startHost({ dataDir });
    expect(kindOf(app)).toBe('missing');
    expect(existsSync(databaseOf(app))).toBe(false);
    const { backups } = await app.client().recovery.status();
    await app.client().recovery.restore({ backupId: backups[0]!.id });
    expect(await texts(app)).toEqual(['One']);
  });

  test('can be left behind, and are kept', async () => {
    const { dataDir } = await folderWith(['One']);
    writeFileSync(join(dataDir, 'emotiongpt.db'), '');
    const app = await startHost({ dataDir });
    expect(kindOf(app)).toBe('damaged'); // an empty file is no empty app
    expect(await app.client().recovery.startAfresh()).toMatchObject({ trouble: null });
    expect(await texts(app)).toEqual([]);
    expect(readdirSync(join(dataDir, 'kept'))).not.toEqual([]);
  });
});
