import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createRouterClient } from '@orpc/server';
import { createBackend } from '#backend/backend.ts';
import { type Clock, systemClock } from '#backend/clock.ts';
import { memorySecrets } from '#backend/secrets/secret-store.ts';
import { RESTORE_WINDOW_MS } from '#backend/session-manager/session-manager.ts';
import { memorySettings } from '#backend/settings/settings-store.ts';
import type { Download } from '#backend/your-data/export/download.ts';
import { fill, KEY } from './database.ts';

/**
 * Work, and how much of the processor it takes in one turn of the event loop: how long anything else has to wait, apart
 * from what other programs and threads take.
 */
async function watched(what: string, work: () => Promise<string>): Promise<void> {
  await wait(100);
  const turns: number[] = [];
  let last = process.threadCpuUsage();
  let isOver = false;
  const tick = () => {
    const { user, system } = process.threadCpuUsage(last);
    last = process.threadCpuUsage();
    turns.push((user + system) / 1_000);
    if (!isOver) setImmediate(tick);
  };
  setImmediate(tick);
  const started = performance.now();
  const result = await work();
  const seconds = (performance.now() - started) / 1_000;
  isOver = true;
  turns.sort((a, b) => a - b);
  const at = (share: number) =>
    `${turns[Math.min(turns.length - 1, Math.floor(turns.length * share))]!.toFixed(1)} ms`;
  console.log(
    `  ${what}: ${seconds.toFixed(1)} s${result}; processor time in one turn: p99 ${at(0.99)}, at most ${at(1)}`,
  );
}

/** What export, import and deletion of 100,000 messages hold up. */
export async function benchYourData(): Promise<void> {
  console.log('\nYour data, 100,000 messages, encrypted, in process');
  const folders = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'emotiongpt-bench-')));
  const open = (dataDir: string, clock: Clock) =>
    createBackend({
      dataDir,
      version: 'bench',
      modelDir: join(import.meta.dirname, '../../src-main/backend/emotion-detection/embedded/model'),
      secrets: memorySecrets(),
      settings: memorySettings(),
      databaseKey: KEY,
      clock,
    });
  // What can be taken back for half a minute is deleted at once here.
  const hasty: Clock = {
    now: systemClock.now,
    after: (ms, task) => systemClock.after(ms === RESTORE_WINDOW_MS ? 0 : ms, task),
  };
  try {
    const [full, empty] = folders as [string, string];
    const [long] = fill(join(full, 'emotiongpt.db'));
    const backend = await open(full, hasty);
    const client = createRouterClient(backend.router);
    let bytes = Buffer.alloc(0);
    await watched('export as JSON', async () => {
      const file = (await client.exports.download({ format: 'json' })) as Download;
      const pieces: Uint8Array[] = [];
      for await (const piece of file.stream() as unknown as AsyncIterable<Uint8Array>) pieces.push(piece);
      bytes = Buffer.concat(pieces);
      return `, ${(bytes.length / 1e6).toFixed(0)} MB`;
    });
    for (const format of ['markdown', 'html', 'readings-csv'] as const) {
      await watched(`export as ${format}`, async () => {
        const file = (await client.exports.download({ format })) as Download;
        let size = 0;
        for await (const piece of file.stream() as unknown as AsyncIterable<Uint8Array>) size += piece.length;
        return `, ${(size / 1e6).toFixed(0)} MB`;
      });
    }

    const other = await open(empty, systemClock);
    const importing = createRouterClient(other.router);
    const { uploadId, partBytes } = await importing.imports.begin({
      name: 'bench.json',
      bytes: bytes.length,
    });
    await watched('sending it in parts', async () => {
      for (let offset = 0; offset < bytes.length; offset += partBytes) {
        const base64 = bytes.subarray(offset, offset + partBytes).toString('base64');
        await importing.imports.part({ uploadId, offset, base64 });
      }
      return '';
    });
    await watched('looking at it', async () => {
      await importing.imports.inspect({ uploadId });
      return '';
    });
    await watched('bringing it in', async () => {
      await importing.imports.start({ uploadId });
      while ((await importing.imports.list()).imports[0]?.state === 'running') await wait(20);
      return '';
    });
    await other.close();

    const gone = async () => {
      while ((await client.deletions.list()).deletions.length > 0) await wait(5);
      return '';
    };
    const [first] = (await client.messages.list({ sessionId: long!, before: 1, limit: 1 })).messages;
    await watched('deleting the first of 20,000 messages', async () => {
      await client.messages.remove({ messageId: first!.id });
      return gone();
    });
    await watched('deleting everything', async () => {
      await client.deletions.everything({ confirm: 'everything' });
      return gone();
    });
    await backend.close();
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true });
  }
}
