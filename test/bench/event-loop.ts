import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { createRouterClient } from '@orpc/server';
import { createBackend } from '#backend/backend.ts';
import { memorySecrets } from '#backend/secrets/secret-store.ts';
import { memorySettings } from '#backend/settings/settings-store.ts';
import { fill, KEY } from './database.ts';

const TURNS = 200;

/** What holds up the backend's thread, step by step of a session in a database of 100,000 messages. */
export async function benchEventLoop(): Promise<void> {
  console.log('\nThe event loop of the backend, database of 100,000 messages (bar: no more than 10 ms)');
  const dataDir = mkdtempSync(join(tmpdir(), 'emotiongpt-loop-'));
  try {
    const [long = ''] = fill(join(dataDir, 'emotiongpt.db'));
    const backend = await step('start', () =>
      createBackend({
        dataDir,
        version: 'bench',
        modelDir: join(import.meta.dirname, '../../src-main/backend/emotion-detection/embedded/model'),
        secrets: memorySecrets(),
        settings: memorySettings(),
        databaseKey: KEY,
      }),
    );
    const client = createRouterClient(backend.router);
    const { id: sessionId } = await client.sessions.create({});
    const say = async (text: string) => {
      for await (const _ of await client.messages.send({ sessionId, text }));
    };
    await step('the first message', () => say('I am so glad that you are here.'));
    await step(`${TURNS} messages`, async () => {
      for (let turn = 0; turn < TURNS; turn++) await say(`My sister called again, and I am tired (${turn}).`);
    });
    await step('search, common and rare words', async () => {
      for (const query of ['mother', 'garden letter', 'zanzibar', 'rning', 'zq'])
        await client.messages.search({ query });
    });
    await step('timeline of 20,000 messages', () => client.emotions.timeline({ sessionId: long }));
    await step('companion, knowledge, settings', async () => {
      await client.companion.get({ sessionId: long });
      await client.knowledge.list({});
      await client.data.overview();
      await client.data.diagnostics();
    });
    await step('backup', () => client.backups.create());
    await step('end', () => backend.close());
  } finally {
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function step<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const began = performance.now();
  const result = await work();
  const took = performance.now() - began;
  await wait(5); // what held it up last is counted when the timer comes
  delay.disable();
  const longest = delay.max / 1e6;
  console.log(
    `  ${what.padEnd(34)} ${took.toFixed(0).padStart(6)} ms   p99 ${(delay.percentile(99) / 1e6).toFixed(1).padStart(6)} ms   longest ${longest.toFixed(1).padStart(6)} ms${longest > 10 ? '  over' : ''}`,
  );
  return result;
}
