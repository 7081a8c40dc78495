import { constants } from 'node:fs';
import { open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { PassphraseSlot, RecoverySlot } from './slots.ts';

/** What the vault's file holds: the database's key, locked in up to two ways, and nothing that opens it. */
const VaultContents = z.object({
  version: z.literal(1),
  passphrase: PassphraseSlot.nullable(),
  recovery: RecoverySlot.nullable(),
});
export type VaultContents = z.infer<typeof VaultContents>;

const EMPTY_VAULT: VaultContents = { version: 1, passphrase: null, recovery: null };

/** Whoever loses the wrapped key loses everything: there are two of it. */
const FILES = ['vault.json', 'vault.copy.json'] as const;

interface ReadVault {
  readonly contents: VaultContents;
  /** A file is there, and none can be read. */
  readonly isDamaged: boolean;
  /** Both are there and the same. */
  readonly isWhole: boolean;
}

export async function readVaultFile(dataDir: string): Promise<ReadVault> {
  const texts = await Promise.all(FILES.map((name) => readIfThere(join(dataDir, name))));
  const isWhole = texts.every((text) => text !== null && text === texts[0]);
  for (const text of texts) {
    const parsed = VaultContents.safeParse(parseJson(text ?? ''));
    if (parsed.success) return { contents: parsed.data, isDamaged: false, isWhole };
  }
  return { contents: EMPTY_VAULT, isDamaged: texts.some((text) => text !== null), isWhole };
}

/**
 * Writes both files, each at once and flushed: after a crash there is the old one or the new one, and never none. A
 * file that could not be read is put aside as `vault.damaged.json`.
 */
export async function writeVaultFile(dataDir: string, contents: VaultContents): Promise<void> {
  const text = `${JSON.stringify(VaultContents.parse(contents), null, 2)}\n`;
  const [first] = FILES;
  if ((await readVaultFile(dataDir)).isDamaged) {
    await rename(join(dataDir, first), join(dataDir, 'vault.damaged.json')).catch(() => {});
  }
  for (const name of FILES) await replace(join(dataDir, name), text);
}

/** Puts a text in the place of a file that only its owner may read. */
async function replace(file: string, text: string): Promise<void> {
  const next = `${file}.new`;
  const handle = await open(next, 'w', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(next, file);
  await flushFolder(dirname(file));
}

/** Makes the new name last over a power cut, where the system can. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, constants.O_RDONLY).catch(() => null); // Windows has no such thing
  await handle?.sync().catch(() => {});
  await handle?.close();
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
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
