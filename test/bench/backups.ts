import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHistogram, performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { createRouterClient } from '@orpc/server';
import { createBackend } from '#backend/backend.ts';
import { memorySecrets } from '#backend/secrets/secret-store.ts';
import { memorySettings } from '#backend/settings/settings-store.ts';
import { fill, KEY } from './database.ts';

const EVERY_MS = 2;

/** How late a timer of 2 ms is at worst while `work` runs: how long the event loop was held up. */
async function longestPause<Result>(
  work: () => Promise<Result>,
): Promise<{ result: Result; p50: number; p99: number; max: number }> {
  const late = createHistogram();
  let before = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    late.record(Math.max(1, Math.round((now - before - EVERY_MS) * 1_000)));
    before = now;
  }, EVERY_MS);
  const result = await work();
  clearInterval(timer);
  return {
    result,
    p50: late.percentile(50) / 1_000,
    p99: late.percentile(99) / 1_000,
    max: late.max / 1_000,
  };
}

/** What a backup of 100,000 messages takes, and what everybody else notices of it. */
export async function benchBackups(): Promise<void> {
  console.log('\nBackup of an encrypted database of 100,000 messages, in process');
  const dataDir = mkdtempSync(join(tmpdir(), 'emotiongpt-bench-'));
  try {
    fill(join(dataDir, 'emotiongpt.db'));
    const backend = await createBackend({
      dataDir,
      version: 'bench',
      modelDir: join(import.meta.dirname, '../../src-main/backend/emotion-detection/embedded/model'),
      secrets: memorySecrets(),
      settings: memorySettings(),
      databaseKey: KEY,
    });
    const client = createRouterClient(backend.router);
    const idle = await longestPause(() => wait(2_000));
    for (let run = 1; run <= 3; run++) {
      const started = performance.now();
      const { result, p50, p99, max } = await longestPause(() => client.backups.create());
      console.log(
        `  backup ${run}: ${(result.bytes / 1e6).toFixed(1)} MB copied, reopened, checked and counted in ` +
          `${((performance.now() - started) / 1_000).toFixed(2)} s; the event loop was late by ${p50.toFixed(2)} ms p50, ` +
          `${p99.toFixed(2)} ms p99, ${max.toFixed(1)} ms at most`,
      );
    }
    console.log(
      `  while nothing is done: ${idle.p50.toFixed(2)} ms p50, ${idle.p99.toFixed(2)} ms p99, ${idle.max.toFixed(1)} ms at most`,
    );
    await backend.close();
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
