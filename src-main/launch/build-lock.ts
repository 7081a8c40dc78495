import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const LOOK_AGAIN_AFTER_MS = 200;
/** No build takes so long: a lock of that age was left by a process that is gone. */
const STALE_AFTER_MS = 5 * 60_000;

/**
 * Runs `work` while no other process runs its own under the same lock file. A lock whose process has
 * ended is taken over.
 *
 * @param onWait  called once, if another process is at it.
 */
export async function alone<T>(lockFile: string, onWait: () => void, work: () => Promise<T>): Promise<T> {
  mkdirSync(dirname(lockFile), { recursive: true });
  let told = false;
  while (!take(lockFile)) {
    if (isAbandoned(lockFile)) {
      rmSync(lockFile, { force: true });
      continue;
    }
    if (!told) onWait();
    told = true;
    await wait(LOOK_AGAIN_AFTER_MS);
  }
  try {
    return await work();
  } finally {
    rmSync(lockFile, { force: true });
  }
}

function take(lockFile: string): boolean {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function isAbandoned(lockFile: string): boolean {
  const age = Date.now() - (statSync(lockFile, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  return age > STALE_AFTER_MS || !isAlive(lockFile);
}

function isAlive(lockFile: string): boolean {
  try {
    const pid = Number(readFileSync(lockFile, 'utf8'));
    if (pid > 0) process.kill(pid, 0); // asks only; an empty file is a lock just being written
    return true;
  } catch (error) {
    // Only this says that the process is gone; another user's may not be asked, and a lock may just have gone.
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}
