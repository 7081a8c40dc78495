import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { type AccessToken, digestOf } from '../access.ts';
import { MAIN_OWNER, NAME_PATTERN, SCOPES, type Scope } from '../speaker.ts';
import { TokenFileError } from './token-file-error.ts';

/** The file is looked at again after this long, so that a token that was taken back stops working soon. */
const LOOK_AGAIN_MS = 1_000;

const Entry = z.object({
  name: z.string().regex(NAME_PATTERN),
  owner: z.string().regex(NAME_PATTERN),
  scope: z.enum(SCOPES),
  /** SHA-256 of the token, hexadecimal. A token is 256 random bits, so a slow hash would protect nothing more. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  createdAt: z.number().int(),
});
export type TokenEntry = z.infer<typeof Entry>;
const File = z.object({ tokens: z.array(Entry).max(1_000) });

/**
 * The tokens beside the main one, in `server-tokens.json` of the data folder, which only its owner may read
 * (0600). It holds hashes: a token is shown when it is made, and never again.
 */
export class TokenFile {
  private readonly file: string;
  private readonly now: () => number;
  private known: readonly AccessToken[] = [];
  private seen = '';
  private lookedAt = Number.NEGATIVE_INFINITY;

  constructor(dataDir: string, now: () => number) {
    this.file = join(dataDir, 'server-tokens.json');
    this.now = now;
  }

  /** @throws TokenFileError  where the file is damaged. */
  list(): TokenEntry[] {
    const text = readIfThere(this.file);
    if (text === null) return [];
    const parsed = File.safeParse(parseJson(text));
    if (parsed.success) return parsed.data.tokens;
    throw new TokenFileError(
      `${this.file} is damaged. Restore it from a backup, or delete it and make the tokens anew.`,
    );
  }

  /** @returns the token, which is kept nowhere. @throws TokenFileError  where the name is taken. */
  add(name: string, owner: string, scope: Scope): string {
    const tokens = this.list();
    if (tokens.some((entry) => entry.name === name)) {
      throw new TokenFileError(
        `There is a token of the name ${name} already. Remove it first, or choose another name.`,
      );
    }
    const token = randomBytes(32).toString('base64url');
    const sha256 = digestOf(token).toString('hex');
    this.write([...tokens, { name, owner, scope, sha256, createdAt: this.now() }]);
    return token;
  }

  /** @throws TokenFileError  where there is none of that name. */
  remove(name: string): void {
    const tokens = this.list();
    if (!tokens.some((entry) => entry.name === name)) {
      throw new TokenFileError(`There is no token of the name ${name}. "token list" shows which there are.`);
    }
    this.write(tokens.filter((entry) => entry.name !== name));
  }

  /** The tokens of the moment. A file that became unreadable lets nobody in. */
  readonly current = (): readonly AccessToken[] => {
    const now = this.now();
    if (now - this.lookedAt < LOOK_AGAIN_MS && now >= this.lookedAt) return this.known;
    this.lookedAt = now;
    const version = versionOf(this.file);
    if (version === this.seen) return this.known;
    this.seen = version;
    try {
      this.known = this.list().map(accessTokenOf);
    } catch {
      this.known = [];
    }
    return this.known;
  };

  /** Never half a file: a new one takes the place of the old. */
  private write(tokens: readonly TokenEntry[]): void {
    const next = `${this.file}.${randomBytes(4).toString('hex')}`;
    writeFileSync(next, `${JSON.stringify({ tokens }, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
    renameSync(next, this.file);
  }
}

const accessTokenOf = ({ name, owner, scope, sha256 }: TokenEntry): AccessToken => ({
  speaker: { owner, scope, tokenId: `named ${name}`, isGuest: owner !== MAIN_OWNER || scope !== 'admin' },
  digest: Buffer.from(sha256, 'hex'),
});

function versionOf(file: string): string {
  const facts = statSync(file, { throwIfNoEntry: false });
  return facts === undefined ? 'none' : `${facts.ino} ${facts.mtimeMs} ${facts.size}`;
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
