import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { memorySecrets, type SecretStore } from '#backend/secrets/secret-store.ts';
import { resolveToken } from '../../../src-main/server/token.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'emotiongpt-token-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

/** A keychain that answers, in memory. */
const keychain = (): SecretStore => ({ ...memorySecrets(), kind: 'keychain' });

test('the environment wins, and nothing is stored', async () => {
  const secrets = keychain();
  const { token, keptIn } = await resolveToken({ given: 'from-outside', secrets, dataDir });
  expect({ token, keptIn }).toEqual({ token: 'from-outside', keptIn: 'environment' });
  expect(await secrets.get('server-token')).toBeNull();
  expect(readdirSync(dataDir)).toEqual([]);
});

test('the keychain keeps a token of 256 bits; no file holds it', async () => {
  const secrets = keychain();
  const first = await resolveToken({ given: undefined, secrets, dataDir });
  expect(Buffer.from(first.token, 'base64url')).toHaveLength(32);
  expect(await resolveToken({ given: undefined, secrets, dataDir })).toEqual(first);
  expect(readdirSync(dataDir)).toEqual([]);
  expect(first.hint).toContain('--print-token');
});

test('without a keychain, a file that only its owner may read keeps it', async () => {
  const folder = join(dataDir, 'new');
  const first = await resolveToken({ given: undefined, secrets: memorySecrets(), dataDir: folder });
  const file = join(folder, 'server-token');
  expect(readFileSync(file, 'utf8')).toBe(`${first.token}\n`);
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(first.hint).toContain(file);
  expect(await resolveToken({ given: undefined, secrets: memorySecrets(), dataDir: folder })).toEqual(first);
});

test('no hint gives the token away, and two installations have different ones', async () => {
  const one = await resolveToken({ given: undefined, secrets: keychain(), dataDir });
  const other = await resolveToken({ given: undefined, secrets: memorySecrets(), dataDir });
  const given = await resolveToken({ given: 'from-outside', secrets: keychain(), dataDir });
  expect(one.token).not.toBe(other.token);
  for (const { hint, token } of [one, other, given]) expect(hint).not.toContain(token);
});
