import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createRouterClient } from '@orpc/server';
import { createBackend } from '#backend/backend.ts';
import { openDatabase } from '#backend/database/open.ts';
import { createStore } from '#backend/database/store.ts';
import { initialState } from '#backend/emotion-state/state.ts';
import { memorySecrets } from '#backend/secrets/secret-store.ts';
import { memorySettings } from '#backend/settings/settings-store.ts';
import { DEFAULT_PERSONA } from '#shared/contract/companion.ts';
import type { EmotionReading } from '#shared/emotions/reading.ts';
import { EMOTION_LABELS } from '#shared/emotions/taxonomy.ts';
import { measure, report, seededRandom } from './statistics.ts';

export const KEY = 'ab'.repeat(32);
const MESSAGES = 100_000;
/** One endless conversation and many of an everyday length. */
const LONG_SESSION = 20_000;
const SHORT_SESSION = 40;

const WORDS =
  'I you we today yesterday morning evening work home mother friend sister happy tired angry hopeful afraid walk rain garden coffee exam train letter music quiet long little again never always because maybe really feel think said went came wanted tried lost found called waited laughed cried slept'.split(
    ' ',
  );

/** What opening a session and searching cost in an encrypted database of 100,000 messages. */
export async function benchDatabase(): Promise<void> {
  console.log(`\nDatabase of ${MESSAGES.toLocaleString('en')} messages, encrypted, in process`);
  const dataDir = mkdtempSync(join(tmpdir(), 'emotiongpt-bench-'));
  try {
    const sessionIds = fill(join(dataDir, 'emotiongpt.db'));
    const opening = performance.now();
    const backend = await createBackend({
      dataDir,
      version: 'bench',
      modelDir: join(import.meta.dirname, '../../src-main/backend/emotion-detection/embedded/model'),
      secrets: memorySecrets(),
      settings: memorySettings(),
      databaseKey: KEY,
    });
    const client = createRouterClient(backend.router);
    await client.sessions.list({});
    console.log(
      `  start of the backend to the list of sessions: ${(performance.now() - opening).toFixed(1)} ms`,
    );

    const random = seededRandom(2);
    const open = (sessionId: string) =>
      Promise.all([
        client.sessions.get({ sessionId }),
        client.messages.list({ sessionId }),
        client.companion.get({ sessionId }),
        client.emotions.timeline({ sessionId }),
      ]);
    const short = sessionIds.slice(1);
    report(
      'open a session of 40 messages',
      await measure(300, () => open(short[Math.floor(random() * short.length)]!)),
      'bar: p99 100 ms',
    );
    report(
      `open the session of ${LONG_SESSION.toLocaleString('en')}`,
      await measure(50, () => open(sessionIds[0]!)),
      'bar: p99 100 ms',
    );
    report(
      'jump anywhere in it',
      await measure(200, () =>
        client.messages.list({ sessionId: sessionIds[0]!, before: Math.floor(random() * LONG_SESSION) }),
      ),
    );
    for (const [what, query] of [
      ['search a common word', 'mother'],
      ['search two words', 'garden letter'],
      ['search a rare word', 'zanzibar'],
      ['search part of a word', 'rning'],
      ['search what is not there', 'xylophone'],
      ['search two letters (a scan)', 'zq'],
    ] as const) {
      const delay = monitorEventLoopDelay({ resolution: 1 });
      delay.enable();
      const times = await measure(40, () => client.messages.search({ query }));
      delay.disable();
      const waited = `event loop held up ${(delay.percentile(99) / 1e6).toFixed(1)} ms at p99`;
      report(what, times, query.length < 3 ? `in steps: ${waited}` : 'bar: 50 ms');
    }
    await backend.close();
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Writes the sessions straight into the tables. @returns their ids, the long one first. */
export function fill(file: string): string[] {
  const store = createStore(openDatabase(file, KEY));
  const random = seededRandom(1);
  const pick = () => WORDS[Math.floor(random() * WORDS.length)]!;
  const ids: string[] = [];
  store.transaction(() => {
    for (let written = 0; written < MESSAGES; ) {
      const size = ids.length === 0 ? LONG_SESSION : SHORT_SESSION;
      const sessionId = `session-${ids.length}`;
      ids.push(sessionId);
      store.sessions.insert({
        id: sessionId,
        title: `Session ${ids.length}`,
        persona: DEFAULT_PERSONA,
        generation: null,
        createdAt: written,
        updatedAt: written,
        endedAt: null,
        messageCount: 0,
        remembers: true,
      });
      for (let position = 0; position < size; position++, written++) {
        const id = `message-${written}`;
        const role = position % 2 === 0 ? 'user' : 'assistant';
        const words = Array.from({ length: 8 + Math.floor(random() * 25) }, pick);
        if (written % 5_000 === 7) words.push('zanzibar');
        store.messages.insert({
          id,
          sessionId,
          parentId: position === 0 ? null : `message-${written - 1}`,
          position,
          role,
          text: words.join(' '),
          status: 'complete',
          error: null,
          provider: role === 'user' ? null : 'embedded',
          model: null,
          writing: null,
          createdAt: written,
        });
        if (role === 'user') {
          store.readings.save(id, reading(random));
          store.affect.save(id, initialState(DEFAULT_PERSONA.traits, written));
        }
      }
    }
  });
  store.close();
  return ids;
}

function reading(random: () => number): EmotionReading {
  const scores = Object.fromEntries(
    EMOTION_LABELS.map((label) => [label, random()]),
  ) as EmotionReading['scores'];
  return {
    scores,
    primary: 'joy',
    active: ['joy'],
    phrase: 'quiet joy',
    valence: random() * 2 - 1,
    arousal: random() * 2 - 1,
    dominance: 0,
    intensity: random(),
    confidence: random(),
    source: 'embedded',
    stage: 'linear',
    language: 'en',
    words: [],
  };
}

if (import.meta.main) await benchDatabase();
