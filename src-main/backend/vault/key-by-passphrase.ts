import { openWithPassphrase } from './slots.ts';
import { readVaultFile } from './vault-file.ts';

/** The key of the database in a data folder, for commands that work on the file itself. Null: the passphrase is another. */
export async function keyByPassphrase(dataDir: string, passphrase: string): Promise<string | null> {
  const { passphrase: slot } = (await readVaultFile(dataDir)).contents;
  const key = slot && (await openWithPassphrase(slot, passphrase));
  return key?.toString('hex') ?? null;
}
