import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import type { SecretStore } from '#backend/secrets/secret-store.ts';
import { memorySecrets } from '#backend/secrets/secret-store.ts';
import { memorySettings } from '#backend/settings/settings-store.ts';
import { openVault, type VaultOptions } from '#backend/vault/vault.ts';
import { cleanUp, detector, MODEL_DIR, temporaryDir } from './start-backend.ts';

/** A thousandth of the time and memory of the real cost. */
const CHEAP = { N: 128, r: 8, p: 1 };

/** A vault on a folder of its own, called in process through the contract. */
export async function startVault(options: Partial<VaultOptions> = {}) {
  const dataDir = options.dataDir ?? temporaryDir();
  const unforeseen: unknown[] = [];
  const vault = await openVault({
    dataDir,
    version: '0.0.0-test',
    modelDir: MODEL_DIR,
    detector: { detect: detector.detect },
    secrets: memorySecrets(),
    settings: memorySettings(),
    retries: { times: 0, random: () => 0 },
    scryptCost: CHEAP,
    report: (error) => unforeseen.push(error),
    ...options,
  });
  let closed = false;
  const close = async () => {
    if (!closed) await vault.close();
    closed = true;
  };
  cleanUp(close);
  return { vault, client: createRouterClient(vault.router), dataDir, close, unforeseen };
}

/** A keychain that outlives the app, as the system's does. */
export function keychain(): SecretStore & { readonly entries: Map<string, string> } {
  const entries = new Map<string, string>();
  return {
    kind: 'keychain',
    entries,
    get: async (name) => entries.get(name) ?? null,
    set: async (name, value) => void entries.set(name, value),
    delete: async (name) => void entries.delete(name),
  };
}

/** The files below `dir` that hold these bytes. */
export function filesWithBytes(dir: string, bytes: Buffer): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const file = join(dir, name);
    return statSync(file).isFile() && readFileSync(file).includes(bytes);
  });
}
