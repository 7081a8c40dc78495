import { randomBytes } from 'node:crypto';
import { readRecoveryCode, recoveryCodeFrom } from '#shared/recovery-code.ts';
import type { KeyPlace } from '../database/key.ts';
import type { ScryptCost } from './scrypt.ts';
import { openWithCode, openWithPassphrase, sealWithCode, sealWithPassphrase } from './slots.ts';
import { readVaultFile, type VaultContents, writeVaultFile } from './vault-file.ts';

interface KeysOptions {
  readonly dataDir: string;
  /** Where this machine keeps the key when there is no passphrase. */
  readonly place: () => KeyPlace;
  readonly cost: ScryptCost;
  readonly now: () => number;
}

/**
 * The ways to the database's key. The key itself is made once and never changes: passphrase and recovery code each lock
 * a copy of it, so that a new passphrase costs a line of a file and not a database written anew.
 */
export interface VaultKeys {
  readonly hasPassphrase: boolean;
  readonly recoveryCodeMadeAt: number | null;
  /** There is a file of wrapped keys, and it cannot be read. */
  readonly isDamaged: boolean;
  /** The key that this machine keeps by itself; null: none. */
  kept(): Promise<Buffer | null>;
  /** @returns null where the passphrase is another one. */
  byPassphrase(passphrase: string): Promise<Buffer | null>;
  /** @returns null where the code is another one, or none. */
  byCode(typed: string): Buffer | null;
  /** From now on the passphrase is the way, and this machine keeps nothing that opens the database. @throws as `KeyPlace.forget` */
  lockWith(key: Buffer, passphrase: string): Promise<void>;
  /** From now on this machine keeps the key. @throws as `KeyPlace.keep` */
  unlockFor(key: Buffer): Promise<'keychain' | 'file'>;
  /** Makes a code in the place of the one before. */
  newCode(key: Buffer): Promise<string>;
  /** Finishes what a crash may have left half done: no copy of the key beside the passphrase. */
  tidy(key: Buffer): Promise<void>;
}

export async function openVaultKeys({ dataDir, place, cost, now }: KeysOptions): Promise<VaultKeys> {
  const read = await readVaultFile(dataDir);
  let { contents } = read;

  async function write(next: VaultContents): Promise<void> {
    await writeVaultFile(dataDir, next);
    contents = next;
  }

  return {
    get hasPassphrase() {
      return contents.passphrase !== null;
    },
    get recoveryCodeMadeAt() {
      return contents.recovery?.madeAt ?? null;
    },
    isDamaged: read.isDamaged,
    async kept() {
      const found = await place().find();
      return found === null ? null : Buffer.from(found.key, 'hex');
    },
    byPassphrase: async (passphrase) =>
      contents.passphrase && openWithPassphrase(contents.passphrase, passphrase),
    byCode(typed) {
      const code = readRecoveryCode(typed);
      return code === null ? null : contents.recovery && openWithCode(contents.recovery, code);
    },
    async lockWith(key, passphrase) {
      const before = contents;
      await write({ ...before, passphrase: await sealWithPassphrase(key, passphrase, cost) });
      try {
        // The machine's own copy goes only when what is on the disk is known to open.
        const { passphrase: stored } = (await readVaultFile(dataDir)).contents;
        const opened = stored && (await openWithPassphrase(stored, passphrase));
        if (!opened?.equals(key)) throw new Error('The wrapped key does not open.');
        opened.fill(0);
        await place().forget(key.toString('hex'));
      } catch (error) {
        await write(before);
        throw error;
      }
    },
    async unlockFor(key) {
      const keptIn = await place().keep(key.toString('hex'));
      await write({ ...contents, passphrase: null });
      return keptIn;
    },
    async newCode(key) {
      const code = recoveryCodeFrom(randomBytes(26));
      await write({ ...contents, recovery: sealWithCode(key, readRecoveryCode(code) ?? '', now()) });
      return code;
    },
    async tidy(key) {
      if (contents.passphrase !== null) await place().forget(key.toString('hex'));
      if (!read.isWhole) await write(contents);
    },
  };
}
