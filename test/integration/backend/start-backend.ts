import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { afterAll, afterEach } from 'vitest';
import { type BackendOptions, createBackend } from '#backend/backend.ts';
import type { Clock } from '#backend/clock.ts';
import { openDatabase } from '#backend/database/open.ts';
import { createShippedDetector } from '#backend/emotion-detection/shipped-detector.ts';
import { DATABASE_NAME } from '#backend/open-conversations.ts';
import { memorySecrets } from '#backend/secrets/secret-store.ts';
import { memorySettings } from '#backend/settings/settings-store.ts';
import type { TurnEvent } from '#shared/contract/messages.ts';

export const MODEL_DIR = join(
  import.meta.dirname,
  '../../../src-main/backend/emotion-detection/embedded/model',
);
export const DATABASE_KEY = '0123456789abcdef'.repeat(4);

/** Time that stands still until a test moves it; timers fire in order while it moves. */
export function manualClock(start = Date.UTC(2026, 0, 1)) {
  let now = start;
  let timers: { at: number; task: () => void }[] = [];
  const clock: Clock = {
    now: () => now,
    after(ms, task) {
      const timer = { at: now + ms, task };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
  };
  return {
    ...clock,
    advance(ms: number): void {
      const until = now + ms;
      for (;;) {
        const due = timers.filter((timer) => timer.at <= until).sort((a, b) => a.at - b.at)[0];
        if (due === undefined) break;
        timers = timers.filter((timer) => timer !== due);
        now = Math.max(now, due.at);
        due.task();
      }
      now = until;
    },
    get pending(): number {
      return timers.length;
    },
  };
}

const cleanups: (() => Promise<void> | void)[] = [];
/** Runs after the test, newest first. */
export const cleanUp = (task: () => Promise<void> | void): void => void cleanups.push(task);
afterEach(async () => {
  for (const task of cleanups.splice(0).reverse()) await task();
});

export function temporaryDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'emotiongpt-test-'));
  cleanUp(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** One for all tests of a file: its models take longer to load than most of them run. */
export const detector = createShippedDetector({
  modelDir: MODEL_DIR,
  report: (error) => {
    throw error;
  },
});

let template: string | undefined;
/** A new folder with an empty database, which is made once for all tests of a file: its migrations take longer than most of them. */
export function freshDataDir(): string {
  if (template === undefined) {
    template = join(mkdtempSync(join(tmpdir(), 'emotiongpt-template-')), 'empty.db');
    openDatabase(template, DATABASE_KEY).close();
  }
  const dataDir = temporaryDir();
  copyFileSync(template, join(dataDir, DATABASE_NAME));
  return dataDir;
}
afterAll(() => {
  if (template !== undefined) rmSync(dirname(template), { recursive: true });
});

/** A whole backend on a folder of its own, called in process through the contract. */
export async function startBackend(options: Partial<BackendOptions> = {}) {
  const dataDir = options.dataDir ?? ('databaseKey' in options ? temporaryDir() : freshDataDir());
  const unforeseen: unknown[] = [];
  const backend = await createBackend({
    dataDir,
    version: '0.0.0-test',
    modelDir: MODEL_DIR,
    detector: { detect: detector.detect },
    secrets: memorySecrets(),
    settings: memorySettings(),
    databaseKey: DATABASE_KEY,
    retries: { times: 0, random: () => 0 },
    report: (error) => unforeseen.push(error),
    ...options,
  });
  let closed = false;
  const close = async () => {
    if (!closed) await backend.close();
    closed = true;
  };
  cleanUp(close);
  return { backend, client: createRouterClient(backend.router), dataDir, close, unforeseen };
}

export async function collect(events: AsyncIterable<TurnEvent>): Promise<TurnEvent[]> {
  const all: TurnEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
}

/** The event of one type out of a turn. */
export function eventOf<Type extends TurnEvent['type']>(events: readonly TurnEvent[], type: Type) {
  const found = events.find((event): event is Extract<TurnEvent, { type: Type }> => event.type === type);
  if (found === undefined)
    throw new Error(`The turn has no ${type}: ${events.map((event) => event.type).join(', ')}`);
  return found;
}

/** The first delta of a turn. */
export async function untilDelta(events: AsyncIterator<TurnEvent>): Promise<string> {
  for (let next = await events.next(); !next.done; next = await events.next()) {
    if (next.value.type === 'delta') return next.value.text;
  }
  throw new Error('The turn ended before its first delta.');
}

/** What is left of a turn. */
export async function rest(events: AsyncIterator<TurnEvent>): Promise<TurnEvent[]> {
  const all: TurnEvent[] = [];
  for (let next = await events.next(); !next.done; next = await events.next()) all.push(next.value);
  return all;
}
