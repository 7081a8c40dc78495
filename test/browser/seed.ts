/**
 * Writes a long session straight into the database; a thousand turns over HTTP would take longer than the test.
 * A program of its own, `node seed.ts DATA_FOLDER MESSAGES`, because Playwright's loader takes no native module.
 */
import { join } from 'node:path';
import { openDatabase } from '#backend/database/open.ts';
import { createStore } from '#backend/database/store.ts';
import { DEFAULT_PERSONA } from '#shared/contract/companion.ts';
import type { EmotionReading } from '#shared/emotions/reading.ts';
import { EMOTION_LABELS } from '#shared/emotions/taxonomy.ts';
import { DATABASE_KEY } from './server.ts';

const READING: EmotionReading = {
  scores: Object.fromEntries(
    EMOTION_LABELS.map((label, index) => [label, index / 100]),
  ) as EmotionReading['scores'],
  primary: 'sadness',
  active: ['sadness', 'caring'],
  phrase: 'sadness with care',
  valence: -0.4,
  arousal: -0.1,
  dominance: -0.2,
  intensity: 0.6,
  confidence: 0.7,
  source: 'embedded',
  stage: 'linear',
  language: 'en',
  words: [],
};

/** Lines of one to five sentences, so that rows have many heights. */
const textAt = (position: number): string =>
  `Message ${position}. ${'It was a long day and there is more to tell. '.repeat(position % 5)}`.trim();

/** Adds a session of `count` messages to the data folder of a server that is not running. */
function seedLongSession(dataDir: string, count: number): void {
  const store = createStore(openDatabase(join(dataDir, 'emotiongpt.db'), DATABASE_KEY));
  const startedAt = Date.now() - count * 60_000;
  const session = {
    id: 'long',
    title: 'A long session',
    persona: DEFAULT_PERSONA,
    generation: null,
    createdAt: startedAt,
    updatedAt: Date.now(),
    endedAt: null,
    messageCount: 0,
    remembers: true,
  };
  store.transaction(() => {
    store.sessions.insert(session);
    for (let position = 0; position < count; position++) {
      const isReply = position % 2 === 1;
      store.messages.insert({
        id: `m${position}`,
        sessionId: session.id,
        parentId: position === 0 ? null : `m${position - 1}`,
        position,
        role: isReply ? 'assistant' : 'user',
        text: textAt(position),
        status: 'complete',
        error: null,
        provider: isReply ? 'embedded' : null,
        model: null,
        writing: null,
        createdAt: startedAt + position * 60_000,
      });
      if (!isReply) store.readings.save(`m${position}`, READING);
    }
  });
  store.close();
}

const [dataDir, count] = process.argv.slice(2);
seedLongSession(dataDir!, Number(count));
