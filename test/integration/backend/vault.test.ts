import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { memorySettings } from '#backend/settings/settings-store.ts';
import type { VaultOptions } from '#backend/vault/vault.ts';
import { startFakeGemini } from '../../fakes/gemini.ts';
import {
  cleanUp,
  collect,
  DATABASE_KEY,
  eventOf,
  manualClock,
  rest,
  temporaryDir,
  untilDelta,
} from './start-backend.ts';
import { filesWithBytes, keychain, startVault } from './start-vault.ts';

const WORDS = 'correct horse battery staple';
const SECRET = 'I keep a secret garden.';

/** A vault with something in it and, where asked for, a passphrase. */
async function withWords(options: Partial<VaultOptions> & { passphrase?: string } = {}) {
  const { passphrase, ...rest } = options;
  const started = await startVault(rest);
  const { id } = await started.client.sessions.create({ title: SECRET });
  const recoveryCode =
    passphrase === undefined ? '' : (await started.client.vault.setPassphrase({ passphrase })).recoveryCode;
  return { ...started, id, recoveryCode };
}

/** The same recovery code but for its first character. */
const otherCode = (code: string) => code.replace(/^./, (first) => (first === '0' ? '1' : '0'));

const titles = async ({ client }: Awaited<ReturnType<typeof startVault>>) =>
  (await client.sessions.list({})).sessions.map(({ title }) => title);

test('with a passphrase, nothing opens without it, and the key is nowhere on the disk and in the keychain', async () => {
  const secrets = keychain();
  const first = await withWords({ secrets });
  const [key = ''] = secrets.entries.values();
  const { recoveryCode, status } = await first.client.vault.setPassphrase({ passphrase: WORDS });
  expect(recoveryCode).toMatch(/^(\w{4}-){6}\w{4}$/);
  expect(status).toMatchObject({ state: 'open', hasPassphrase: true, changeable: true });
  expect((await first.client.data.status()).databaseKeyIn).toBe('passphrase');
  await first.close();

  expect([...secrets.entries]).toEqual([]);
  expect(filesWithBytes(first.dataDir, Buffer.from(key))).toEqual([]);
  expect(filesWithBytes(first.dataDir, Buffer.from(key, 'hex'))).toEqual([]);
  expect(filesWithBytes(first.dataDir, Buffer.from(recoveryCode.replaceAll('-', '')))).toEqual([]);

  const second = await startVault({ secrets, dataDir: first.dataDir });
  const { client } = second;
  expect(await client.vault.status()).toMatchObject({ state: 'locked', hasPassphrase: true });
  await expect(client.sessions.list({})).rejects.toMatchObject({ code: 'LOCKED', status: 423 });
  expect(() => second.vault.sessions).toThrow(expect.objectContaining({ code: 'LOCKED' }));
  await expect(client.vault.unlock({ passphrase: WORDS.toUpperCase() })).rejects.toMatchObject({
    code: 'WRONG_PASSPHRASE',
    defined: true,
  });
  expect(await client.vault.unlock({ passphrase: WORDS })).toMatchObject({ state: 'open' });
  expect(await titles(second)).toEqual([SECRET]);
});

test('without a keychain the key’s file is gone as well, bytes and all, and comes back when the passphrase is removed', async () => {
  const first = await withWords();
  const file = join(first.dataDir, 'database.key');
  const key = readFileSync(file, 'utf8').trim();
  await first.client.vault.setPassphrase({ passphrase: WORDS });
  expect(existsSync(file)).toBe(false);
  expect(filesWithBytes(first.dataDir, Buffer.from(key))).toEqual([]);

  await expect(first.client.vault.removePassphrase({ current: 'a guess' })).rejects.toMatchObject({
    code: 'WRONG_PASSPHRASE',
  });
  expect(await first.client.vault.removePassphrase({ current: WORDS })).toMatchObject({
    hasPassphrase: false,
  });
  expect(readFileSync(file, 'utf8').trim()).toBe(key);
  expect((await first.client.data.status()).databaseKeyIn).toBe('file');
  await first.close();
  expect(await titles(await startVault({ dataDir: first.dataDir }))).toEqual([SECRET]);
});

test('changing the passphrase changes nothing but which one opens; the recovery code goes on working', async () => {
  const first = await withWords({ passphrase: WORDS });
  const database = () => readFileSync(join(first.dataDir, 'emotiongpt.db'));
  const before = database();
  await expect(
    first.client.vault.changePassphrase({ current: 'not this one', passphrase: 'new words here' }),
  ).rejects.toMatchObject({ code: 'WRONG_PASSPHRASE' });
  await first.client.vault.changePassphrase({ current: WORDS, passphrase: 'new words here' });
  expect(database().equals(before)).toBe(true);
  await first.client.vault.lock();

  await expect(first.client.vault.unlock({ passphrase: WORDS })).rejects.toMatchObject({
    code: 'WRONG_PASSPHRASE',
  });
  await first.client.vault.unlock({ passphrase: 'new words here' });
  await first.client.vault.lock();
  await first.client.vault.recover({ recoveryCode: first.recoveryCode, passphrase: 'third words' });
  await first.client.vault.lock();
  await first.client.vault.unlock({ passphrase: 'third words' });
  expect(await titles(first)).toEqual([SECRET]);
});

test('wrong passphrases wait longer and longer, the right one included, and destroy nothing', async () => {
  const clock = manualClock();
  const { client, dataDir } = await withWords({ passphrase: WORDS, clock });
  await client.vault.lock();
  const vaultFile = readFileSync(join(dataDir, 'vault.json'));
  const waits: number[] = [];
  for (let attempt = 0; attempt < 12; attempt += 1) {
    const error = await client.vault.unlock({ passphrase: `guess ${attempt}` }).catch((refusal) => refusal);
    expect(error.code).toBe('WRONG_PASSPHRASE');
    waits.push(error.data.waitMs);
    if (error.data.waitMs > 0) {
      await expect(client.vault.unlock({ passphrase: WORDS })).rejects.toMatchObject({
        code: 'TOO_SOON',
        data: { waitMs: error.data.waitMs },
      });
    }
    clock.advance(error.data.waitMs);
  }
  expect(waits).toEqual([0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60, 60].map((seconds) => seconds * 1_000));
  expect(readFileSync(join(dataDir, 'vault.json')).equals(vaultFile)).toBe(true);
  expect(await client.vault.unlock({ passphrase: WORDS })).toMatchObject({ state: 'open', waitMs: 0 });
});

test('locking during a reply keeps what had arrived, ends every stream, and takes the words out of reach', async () => {
  const gemini = await startFakeGemini({ apiKey: 'key', reply: 'One word at a time.' });
  cleanUp(() => gemini.close());
  gemini.behave('hold');
  gemini.release(1);
  const { client, id } = await withWords({
    passphrase: WORDS,
    settings: memorySettings({ generation: { provider: 'gemini', model: null } }),
    providers: { gemini: { baseUrl: gemini.url, apiKey: 'key' } },
  });
  const watching = await client.changes.watch();
  const reply = await client.messages.send({ sessionId: id, text: 'Tell me slowly.' });
  const first = await untilDelta(reply);
  expect(first).not.toBe('');

  expect(await client.vault.lock()).toMatchObject({ state: 'locked' });
  const { message } = eventOf(await rest(reply), 'reply-finished');
  expect(message.status).toBe('interrupted');
  for (let next = await watching.next(); !next.done; ) next = await watching.next();
  await expect(client.messages.list({ sessionId: id })).rejects.toMatchObject({ code: 'LOCKED' });
  await expect(client.messages.search({ query: 'slowly' })).rejects.toMatchObject({ code: 'LOCKED' });

  await client.vault.unlock({ passphrase: WORDS });
  const { messages } = await client.messages.list({ sessionId: id });
  expect(messages.map(({ text, status }) => ({ text, status }))).toEqual([
    { text: 'Tell me slowly.', status: 'complete' },
    { text: expect.stringContaining(first), status: 'interrupted' },
  ]);
});

test('it locks by itself after the time that is set, and somebody at the window puts that off', async () => {
  const clock = manualClock();
  const { client, vault } = await withWords({
    passphrase: WORDS,
    clock,
    settings: memorySettings({ lockAfterMinutes: 5 }),
  });
  clock.advance(4 * 60_000);
  await client.vault.active();
  clock.advance(4 * 60_000);
  await client.sessions.create({});
  clock.advance(4 * 60_000);
  await client.sessions.list({}); // a program that only looks is nobody
  expect((await client.vault.status()).state).toBe('open');
  clock.advance(2 * 60_000);
  await vault.room.unlock('waits for its turn, behind the lock').catch(() => {});
  expect((await client.vault.status()).state).toBe('locked');
});

test('a keychain that was lost asks for the recovery code, and never makes a new key over old words', async () => {
  const secrets = keychain();
  const first = await withWords({ secrets });
  const { recoveryCode } = await first.client.vault.makeRecoveryCode({ passphrase: null });
  await first.close();
  const database = readFileSync(join(first.dataDir, 'emotiongpt.db'));
  const [[name = '', key = ''] = []] = secrets.entries;
  secrets.entries.clear();

  const lost = await startVault({ secrets, dataDir: first.dataDir });
  expect(await lost.client.vault.status()).toMatchObject({
    state: 'key-lost',
    hasPassphrase: false,
    problem: expect.stringContaining('not in the keychain'),
  });
  await expect(lost.client.sessions.list({})).rejects.toMatchObject({ code: 'LOCKED' });
  expect(await lost.client.vault.retry()).toMatchObject({ state: 'key-lost' });
  expect(secrets.entries.size).toBe(0);
  expect(readFileSync(join(first.dataDir, 'emotiongpt.db')).equals(database)).toBe(true);
  await expect(
    lost.client.vault.recover({ recoveryCode: otherCode(recoveryCode), passphrase: null }),
  ).rejects.toMatchObject({ code: 'WRONG_RECOVERY_CODE' });

  await lost.client.vault.recover({ recoveryCode: recoveryCode.toLowerCase(), passphrase: null });
  expect(await titles(lost)).toEqual([SECRET]);
  expect(secrets.entries.get(name)).toBe(key);
});

test('a keychain that answers again is found by another try, also where it had another key', async () => {
  const secrets = keychain();
  const first = await withWords({ secrets });
  await first.client.vault.makeRecoveryCode({ passphrase: null });
  await first.close();
  const [[name = '', key = ''] = []] = secrets.entries;
  secrets.entries.set(name, '00'.repeat(32));

  const reopened = keychain();
  const lost = await startVault({
    secrets,
    dataDir: first.dataDir,
    reopenSecrets: async () => reopened,
  });
  expect(await lost.client.vault.status()).toMatchObject({ state: 'key-lost' });
  reopened.entries.set(name, key);
  expect(await lost.client.vault.retry()).toMatchObject({ state: 'open', problem: null });
  expect(await titles(lost)).toEqual([SECRET]);
});

test('a backup in a folder of one’s own opens behind the passphrase, and behind another one than it was made under', async () => {
  const folder = temporaryDir();
  const kept = { secrets: keychain(), settings: memorySettings() };
  const first = await withWords(kept);
  const { dataDir } = first;
  await first.client.backups.configure({ folder });
  const { id: backupId } = await first.client.backups.create();
  await first.client.vault.setPassphrase({ passphrase: WORDS });
  const { id: later } = await first.client.backups.create();
  await first.close();

  const again = await startVault({ ...kept, dataDir });
  await expect(again.client.backups.list()).rejects.toMatchObject({ code: 'LOCKED' });
  await again.client.vault.unlock({ passphrase: WORDS });
  await again.client.vault.changePassphrase({ passphrase: 'another one entirely', current: WORDS });
  for (const id of [later, backupId]) {
    const { sessions } = await again.client.sessions.list({});
    await again.client.sessions.remove({ sessionId: sessions[0]!.id });
    expect(await titles(again)).toEqual([]);
    await again.client.backups.restore({ backupId: id });
    expect(await titles(again)).toEqual([SECRET]);
  }
  expect(filesWithBytes(folder, Buffer.from(SECRET))).toEqual([]);
});

test('without a recovery code a lost key is told on the recovery screen, which has the other ways back', async () => {
  const secrets = keychain();
  const first = await withWords({ secrets });
  await first.close();
  const [[name = '', key = ''] = []] = secrets.entries;
  secrets.entries.clear();
  const reopened = keychain();
  const { client, vault } = await startVault({
    secrets,
    dataDir: first.dataDir,
    reopenSecrets: async () => reopened,
  });
  expect(vault.trouble()).toMatchObject({ kind: 'key-missing' });
  await expect(client.sessions.list({})).rejects.toMatchObject({ code: 'DATA_UNAVAILABLE' });
  expect(await client.vault.status()).toMatchObject({ hasPassphrase: false });
  reopened.entries.set(name, key); // the keychain was locked at the start
  expect((await client.recovery.tryAgain()).trouble).toBeNull();
  expect((await client.sessions.list({})).sessions.map(({ title }) => title)).toEqual([SECRET]);
});

test('a damaged file behind a passphrase is told after it was unlocked, and its backup opens', async () => {
  const first = await withWords({ passphrase: WORDS });
  await first.client.backups.create();
  await first.close();
  const file = join(first.dataDir, 'emotiongpt.db');
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(0, 0, 4096));
  const { client, vault } = await startVault({ dataDir: first.dataDir });
  await expect(client.recovery.status()).rejects.toMatchObject({ code: 'LOCKED' });
  expect(await client.vault.unlock({ passphrase: WORDS })).toMatchObject({ state: 'open' });
  expect(vault.trouble()).toMatchObject({ kind: 'damaged' });
  const { backups } = await client.recovery.status();
  await client.recovery.restore({ backupId: backups[0]!.id });
  expect(vault.trouble()).toBeNull();
  expect((await client.sessions.list({})).sessions.map(({ title }) => title)).toEqual([SECRET]);
  await client.vault.lock();
  await client.vault.unlock({ passphrase: WORDS });
  expect((await client.sessions.list({})).sessions).toHaveLength(1);
});

test('deleting everything leaves the passphrase as it was, and nothing behind it', async () => {
  const clock = manualClock();
  const first = await withWords({ passphrase: WORDS, clock });
  await first.client.backups.create();
  await first.client.deletions.everything({ confirm: 'everything' });
  clock.advance(30_000);
  while ((await first.client.deletions.list()).deletions.length > 0) await setImmediate();
  expect((await first.client.backups.list()).backups).toEqual([]);
  await first.close();
  const { client } = await startVault({ dataDir: first.dataDir });
  expect(await client.vault.status()).toMatchObject({ state: 'locked', hasPassphrase: true });
  await client.vault.unlock({ passphrase: WORDS });
  expect((await client.sessions.list({})).sessions).toEqual([]);
  await client.sessions.create({});
});

test('a keychain whose entry was changed meanwhile is not what a passphrase is set over', async () => {
  const secrets = keychain();
  const { client, dataDir } = await withWords({ secrets });
  const [name = ''] = secrets.entries.keys();
  secrets.entries.set(name, '00'.repeat(32));
  await expect(client.vault.setPassphrase({ passphrase: WORDS })).rejects.toMatchObject({
    code: 'SECRET_NOT_STORED',
  });
  expect((await client.vault.status()).hasPassphrase).toBe(false);
  expect(existsSync(join(dataDir, 'vault.json'))).toBe(false);
});

test('a keychain that does not let go of the key leaves everything as it was', async () => {
  const secrets = keychain();
  const stubborn = { ...secrets, delete: async () => {} };
  const { client, close, dataDir } = await withWords({ secrets: stubborn });
  await expect(client.vault.setPassphrase({ passphrase: WORDS })).rejects.toMatchObject({
    code: 'SECRET_NOT_STORED',
  });
  expect(await client.vault.status()).toMatchObject({ hasPassphrase: false });
  await close();
  expect(await titles(await startVault({ secrets, dataDir }))).toEqual([SECRET]);
});

test('a crash between the passphrase and the keychain leaves a locked app, and the key is gone after the next unlock', async () => {
  const secrets = keychain();
  const first = await withWords({ secrets });
  const [[name = '', key = ''] = []] = secrets.entries;
  await first.client.vault.setPassphrase({ passphrase: WORDS });
  await first.close();
  secrets.entries.set(name, key); // as it would be before the keychain was told

  const second = await startVault({ secrets, dataDir: first.dataDir });
  expect(await second.client.vault.status()).toMatchObject({ state: 'locked' });
  await second.client.vault.unlock({ passphrase: WORDS });
  expect([...secrets.entries]).toEqual([]);
});

test('the wrapped key is there twice: one damaged file costs nothing, and is mended', async () => {
  const first = await withWords({ passphrase: WORDS });
  await first.close();
  const file = join(first.dataDir, 'vault.json');
  const whole = readFileSync(file);
  writeFileSync(file, whole.subarray(0, 100));
  const second = await startVault({ dataDir: first.dataDir });
  await second.client.vault.unlock({ passphrase: WORDS });
  expect(readFileSync(file).equals(whole)).toBe(true);
  expect(await titles(second)).toEqual([SECRET]);
});

test('with both damaged the app says which file to bring back, and keeps them', async () => {
  const first = await withWords({ passphrase: WORDS });
  await first.close();
  for (const name of ['vault.json', 'vault.copy.json']) writeFileSync(join(first.dataDir, name), '{');
  const lost = await startVault({ dataDir: first.dataDir });
  expect(await lost.client.vault.status()).toMatchObject({
    state: 'key-lost',
    problem: expect.stringContaining('vault.json'),
  });
  expect(readFileSync(join(first.dataDir, 'vault.json'), 'utf8')).toBe('{');
});

test('a server is unlocked by the passphrase that it is started with, and does not start with a wrong one', async () => {
  const first = await withWords({ passphrase: WORDS });
  await first.close();
  await expect(startVault({ dataDir: first.dataDir, passphrase: 'wrong' })).rejects.toMatchObject({
    code: 'WRONG_PASSPHRASE',
  });
  expect(await titles(await startVault({ dataDir: first.dataDir, passphrase: WORDS }))).toEqual([SECRET]);
});

test('a recovery code is replaced by the next one', async () => {
  const { client, recoveryCode } = await withWords({ passphrase: WORDS });
  await expect(client.vault.makeRecoveryCode({ passphrase: null })).rejects.toMatchObject({
    code: 'VAULT_STATE',
  });
  await expect(client.vault.makeRecoveryCode({ passphrase: 'wrong one' })).rejects.toMatchObject({
    code: 'WRONG_PASSPHRASE',
  });
  const next = await client.vault.makeRecoveryCode({ passphrase: WORDS });
  await client.vault.lock();
  await expect(client.vault.recover({ recoveryCode, passphrase: WORDS })).rejects.toMatchObject({
    code: 'WRONG_RECOVERY_CODE',
  });
  await client.vault.recover({ recoveryCode: next.recoveryCode, passphrase: WORDS });
});

test('what cannot be done now is refused: no passphrase to lock with, two of them, a short one, a key of the environment', async () => {
  const { client } = await withWords();
  await expect(client.vault.lock()).rejects.toMatchObject({ code: 'VAULT_STATE' });
  await expect(client.vault.unlock({ passphrase: 'any' })).resolves.toMatchObject({ state: 'open' });
  await expect(client.vault.changePassphrase({ current: '', passphrase: WORDS })).rejects.toMatchObject({
    code: 'VAULT_STATE',
  });
  await expect(client.vault.setPassphrase({ passphrase: 'short' })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
    message: expect.stringContaining('at least 8'),
  });
  await client.vault.setPassphrase({ passphrase: WORDS });
  await expect(client.vault.setPassphrase({ passphrase: WORDS })).rejects.toMatchObject({
    code: 'VAULT_STATE',
  });

  const given = await startVault({ databaseKey: DATABASE_KEY });
  expect(await given.client.vault.status()).toMatchObject({ state: 'open', changeable: false });
  await expect(given.client.vault.setPassphrase({ passphrase: WORDS })).rejects.toMatchObject({
    code: 'KEY_FROM_ENVIRONMENT',
  });
});

test('a whole turn goes through the gate, streams and refusals included', async () => {
  const { client, id, unforeseen } = await withWords();
  const events = await collect(await client.messages.send({ sessionId: id, text: 'Hello there.' }));
  expect(events.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['user-message', 'reading', 'companion', 'reply-started', 'reply-finished']),
  );
  await expect(client.sessions.get({ sessionId: 7 as never })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  await expect(
    client.sessions.get({ sessionId: '01890000-0000-7000-8000-000000000000' }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'session' } });
  expect(unforeseen).toEqual([]);
});
