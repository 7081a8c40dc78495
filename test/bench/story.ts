import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createRouterClient } from '@orpc/server';
import { createBackend } from '#backend/backend.ts';
import { openDatabase } from '#backend/database/open.ts';
import { createStore, type Store } from '#backend/database/store.ts';
import { initialState } from '#backend/emotion-state/state.ts';
import { memorySecrets } from '#backend/secrets/secret-store.ts';
import { memorySettings } from '#backend/settings/settings-store.ts';
import { DEFAULT_PERSONA } from '#shared/contract/companion.ts';
import type { EmotionReading } from '#shared/emotions/reading.ts';
import { EMOTION_LABELS, EMOTIONS } from '#shared/emotions/taxonomy.ts';
import { KEY } from './database.ts';
import { measure, report, seededRandom } from './statistics.ts';

const POINTS = 100_000;
const LONG_SESSION = 20_000;
const SHORT_SESSION = 40;
const DAY_MS = 86_400_000;
const YEARS = 3;
const START = Date.UTC(2023, 5, 1);
const SPAN_MS = YEARS * 365 * DAY_MS;
const WORDS =
  'work exam garden sister morning coffee letter doctor train music rain house friend dinner boss deadline river holiday bicycle school kitchen winter concert neighbour'.split(
    ' ',
  );
const timeZone = 'Europe/Berlin';

/** What the story costs where the person said 100,000 things in three years, in an encrypted database. */
export async function benchStory(): Promise<void> {
  console.log(`\nThe story of ${POINTS.toLocaleString('en')} messages of the person, encrypted, in process`);
  const dataDir = mkdtempSync(join(tmpdir(), 'emotiongpt-bench-'));
  try {
    fillStory(join(dataDir, 'emotiongpt.db'));
    const backend = await createBackend({
      dataDir,
      version: 'bench',
      modelDir: join(import.meta.dirname, '../../src-main/backend/emotion-detection/embedded/model'),
      secrets: memorySecrets(),
      settings: memorySettings(),
      databaseKey: KEY,
    });
    const { story } = createRouterClient(backend.router);
    const random = seededRandom(3);
    const within = (spanMs: number) => {
      const from = Math.floor(START + random() * (SPAN_MS - spanMs));
      return { from, until: from + spanMs };
    };
    const line = async (what: string, times: number, work: () => unknown) => {
      const delay = monitorEventLoopDelay({ resolution: 1 });
      delay.enable();
      const samples = await measure(times, work);
      delay.disable();
      report(what, samples, `event loop held up ${(delay.percentile(99) / 1e6).toFixed(1)} ms at p99`);
    };
    await story.series({ buckets: 600 });
    await line('series of all, 600 buckets', 40, () => story.series({ buckets: 600 }));
    await line('series of all, 2,000 buckets', 40, () => story.series({ buckets: 2_000 }));
    await line('series of a year', 60, () => story.series({ ...within(365 * DAY_MS) }));
    await line('series of a month', 100, () => story.series({ ...within(30 * DAY_MS) }));
    await line('series of a day', 200, () => story.series({ ...within(DAY_MS) }));
    await line('series of one long session', 40, () => story.series({ sessionId: 'session-0' }));
    await line('series of one emotion', 40, () => story.series({ labels: ['sadness'] }));
    await line('the newest 300 of all', 60, () => story.points({ limit: 300 }));
    await line('the message under the pointer', 200, () => story.moment({ ...within(2 * 3_600_000) }));
    await line('days of all', 20, () => story.days({ timeZone }));
    await line('figures of all', 20, () => story.figures({ timeZone }));
    await line('figures of a month', 60, () => story.figures({ timeZone, ...within(30 * DAY_MS) }));
    await line('words of all (the newest 5,000)', 8, () => story.words({}));
    await backend.close();
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function fillStory(file: string): void {
  const store: Store = createStore(openDatabase(file, KEY));
  const random = seededRandom(1);
  const began = performance.now();
  let written = 0;
  for (let session = 0; written < POINTS; session++) {
    const size = session === 0 ? LONG_SESSION : SHORT_SESSION;
    // The long one runs through all of the time, the others one after the other.
    const at = (position: number) =>
      Math.floor(
        session === 0
          ? START + (position / size) * SPAN_MS
          : START +
              ((written - LONG_SESSION) / (POINTS - LONG_SESSION)) * SPAN_MS +
              position * 2 * 60_000 * random(),
      );
    store.unflushed(() => writeSession(store, { id: `session-${session}`, size, written, at, random }));
    written += size;
  }
  store.close();
  console.log(`  written in ${((performance.now() - began) / 1_000).toFixed(1)} s`);
}

function writeSession(
  store: Store,
  {
    id,
    size,
    written,
    at,
    random,
  }: { id: string; size: number; written: number; at: (position: number) => number; random: () => number },
): void {
  store.sessions.insert({
    id,
    title: id,
    persona: DEFAULT_PERSONA,
    generation: null,
    createdAt: at(0),
    updatedAt: at(0),
    endedAt: null,
    messageCount: 0,
    remembers: true,
  });
  for (let position = 0; position < size; position++) {
    const messageId = `message-${written + position}`;
    store.messages.insert({
      id: messageId,
      sessionId: id,
      parentId: position === 0 ? null : `message-${written + position - 1}`,
      position,
      role: 'user',
      text: Array.from({ length: 12 }, () => WORDS[Math.floor(random() * WORDS.length)]!).join(' '),
      status: 'complete',
      error: null,
      provider: null,
      model: null,
      writing: null,
      createdAt: at(position),
    });
    store.readings.save(messageId, reading(random));
    store.affect.save(messageId, initialState(DEFAULT_PERSONA.traits, at(position)));
  }
}

function reading(random: () => number): EmotionReading {
  const primary = EMOTION_LABELS[Math.floor(random() * EMOTION_LABELS.length)]!;
  const { point } = EMOTIONS[primary];
  const near = (value: number) => Math.max(-1, Math.min(1, value + (random() - 0.5) * 0.4));
  return {
    scores: Object.fromEntries(EMOTION_LABELS.map((label) => [label, 0])) as EmotionReading['scores'],
    primary,
    active: [primary],
    phrase: primary,
    valence: near(point.valence),
    arousal: near(point.arousal),
    dominance: 0,
    intensity: random(),
    confidence: random(),
    source: 'embedded',
    stage: 'linear',
    language: 'en',
    words: [],
  };
}
