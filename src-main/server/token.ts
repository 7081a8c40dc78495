import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SecretStore } from '#backend/secrets/secret-store.ts';

export interface ServerToken {
  readonly token: string;
  readonly keptIn: 'environment' | 'keychain' | 'file';
  /** Where it can be read, for a person. Never holds the token. */
  readonly hint: string;
}

const SECRET_NAME = 'server-token';

/**
 * The token that programs sign in with: the one given (EMOTIONGPT_TOKEN), else the one of the keychain,
 * else, where no keychain answers, the one of a file that only its owner may read (0600) in the data
 * folder. Made on first use: 32 random bytes, base64url.
 */
export async function resolveToken(options: {
  given: string | undefined;
  secrets: SecretStore;
  dataDir: string;
}): Promise<ServerToken> {
  const { given, secrets, dataDir } = options;
  if (given !== undefined) {
    return {
      token: given,
      keptIn: 'environment',
      hint: 'Programs sign in with the token of EMOTIONGPT_TOKEN.',
    };
  }
  if (secrets.kind === 'keychain') {
    const stored = await secrets.get(SECRET_NAME);
    const token = stored ?? newToken();
    if (stored === null) await secrets.set(SECRET_NAME, token);
    return {
      token,
      keptIn: 'keychain',
      hint: 'The token that programs sign in with is in the keychain. Show it with: npm run serve -- --print-token',
    };
  }
  const file = fileOf(dataDir);
  return {
    token: await readOrMakeFile(file),
    keptIn: 'file',
    hint: `The token that programs sign in with is in ${file}`,
  };
}

/**
 * Makes a new token and puts it in the place of the earlier one, which is gone then.
 *
 * @throws where the keychain refuses or the file cannot be written; the earlier one works on then.
 */
export async function replaceToken({
  secrets,
  dataDir,
}: {
  secrets: SecretStore;
  dataDir: string;
}): Promise<{ token: string; keptIn: 'keychain' | 'file' }> {
  const token = newToken();
  if (secrets.kind === 'keychain') {
    await secrets.set(SECRET_NAME, token);
    return { token, keptIn: 'keychain' };
  }
  const file = fileOf(dataDir);
  await writeFile(`${file}.new`, `${token}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
  return { token, keptIn: 'file' };
}

const fileOf = (dataDir: string): string => join(dataDir, 'server-token');

const newToken = (): string => randomBytes(32).toString('base64url');

async function readOrMakeFile(file: string): Promise<string> {
  await mkdir(join(file, '..'), { recursive: true, mode: 0o700 });
  const token = newToken();
  try {
    await writeFile(file, `${token}\n`, { mode: 0o600, flag: 'wx' });
    return token;
  } catch (error) {
    if (!isAlreadyThere(error)) throw error;
    return (await readFile(file, 'utf8')).trim();
  }
}

const isAlreadyThere = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EEXIST';
