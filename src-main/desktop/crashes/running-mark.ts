import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A file that is there while the app runs: who finds it at the start knows that the run before ended without a word.
 *
 * @returns when that run had begun, milliseconds UTC; null where it ended well.
 */
export function markRunning(dataDir: string, now: number): number | null {
  const file = join(dataDir, 'running');
  let before: number | null = null;
  try {
    const began = Number(readFileSync(file, 'utf8'));
    before = Number.isSafeInteger(began) && began > 0 ? began : null;
  } catch {
    // It ended well, or never was.
  }
  try {
    writeFileSync(file, String(now), { mode: 0o600 });
  } catch {
    // Then a crash goes unnoticed; nothing else depends on it.
  }
  return before;
}

/** It ends well, or what happened is written down already. */
export function unmarkRunning(dataDir: string): void {
  try {
    rmSync(join(dataDir, 'running'), { force: true });
  } catch {
    // As above.
  }
}
