/**
 * Writes months of talks straight into the database. A program of its own, `node seed-story.ts DATA_FOLDER MESSAGES DAYS`,
 * because Playwright's loader takes no native module. The last message was said a minute ago.
 */
import { join } from 'node:path';
import { openDatabase } from '#backend/database/open.ts';
import { createStore, type Store } from '#backend/database/store.ts';
import { DEFAULT_PERSONA } from '#shared/contract/companion.ts';
import type { EmotionReading } from '#shared/emotions/reading.ts';
import { EMOTION_LABELS, EMOTIONS, type EmotionLabel } from '#shared/emotions/taxonomy.ts';
import { DATABASE_KEY } from './server.ts';

const DAY_MS = 86_400_000;
/** What is said, and what it sounds like. */
const SAID: readonly (readonly [EmotionLabel, string])[] = [
  ['joy', 'What a lovely morning in the garden'],
  ['sadness', 'I miss my sister, the house is so quiet'],
  ['nervousness', 'The exam is on Friday and I cannot sleep'],
  ['relief', 'The exam is over, at last'],
  ['gratitude', 'Thank you for listening, it helps'],
  ['anger', 'My boss moved the deadline again'],
  ['neutral', 'I had soup for lunch'],
  ['curiosity', 'How do bees find their way home?'],
  ['love', 'I love the garden in the evening, and my sister too'],
];
const SESSIONS = 4;
const BURST = 4;

/** Numbers in [0, 1) that are the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

function seedStory(dataDir: string, count: number, days: number): void {
  const store = createStore(openDatabase(join(dataDir, 'emotiongpt.db'), DATABASE_KEY));
  const random = seeded(7);
  const end = Date.now() - 60_000;
  const start = end - days * DAY_MS;
  const each = Math.ceil(count / SESSIONS);
  store.transaction(() => {
    for (let session = 0, written = 0; written < count; session++) {
      const id = `story-${session}`;
      const size = Math.min(each, count - written);
      store.sessions.insert({
        id,
        title: `Talk ${session + 1}`,
        persona: DEFAULT_PERSONA,
        generation: null,
        createdAt: start,
        updatedAt: end - (SESSIONS - session) * 1_000,
        endedAt: null,
        messageCount: 0,
        remembers: true,
      });
      for (let position = 0; position < size; position++, written++) {
        // Four messages in a quarter of an hour, then a pause.
        const share = (written - (written % BURST)) / count;
        const at = Math.round(start + share * (end - start)) + (written % BURST) * 5 * 60_000;
        say(store, { id, position, at, mood: share + (random() - 0.5), random });
      }
    }
  });
  store.close();
}

function say(
  store: Store,
  {
    id,
    position,
    at,
    mood,
    random,
  }: { id: string; position: number; at: number; mood: number; random: () => number },
): void {
  const messageId = `${id}-m${position}`;
  // The later, the more pleasant.
  const pleasant = SAID.filter(([label]) => EMOTIONS[label].point.valence > 0);
  const others = SAID.filter(([label]) => EMOTIONS[label].point.valence <= 0);
  const from = mood > 0.5 ? pleasant : others;
  const [label, text] = from[Math.floor(random() * from.length)]!;
  store.messages.insert({
    id: messageId,
    sessionId: id,
    parentId: position === 0 ? null : `${id}-m${position - 1}`,
    position,
    role: 'user',
    text: `${text}.`,
    status: 'complete',
    error: null,
    provider: null,
    model: null,
    writing: null,
    createdAt: at,
  });
  const reading = readingOf(label, random);
  store.readings.save(messageId, reading);
  store.affect.save(messageId, {
    at,
    mood: {
      valence: 0.3 + reading.valence * 0.5,
      arousal: -0.1 + reading.arousal * 0.4,
      dominance: 0.2 + reading.valence * 0.3,
    },
    resting: { valence: 0.5, arousal: -0.1, dominance: 0.1 },
    emotions: [],
  });
}

function readingOf(label: EmotionLabel, random: () => number): EmotionReading {
  const { point } = EMOTIONS[label];
  const near = (value: number) => Math.max(-1, Math.min(1, value + (random() - 0.5) * 0.3));
  return {
    scores: Object.fromEntries(
      EMOTION_LABELS.map((each) => [each, each === label ? 0.8 : 0]),
    ) as EmotionReading['scores'],
    primary: label,
    active: [label],
    phrase: `clear ${label}`,
    valence: near(point.valence),
    arousal: near(point.arousal),
    dominance: point.dominance,
    intensity: label === 'neutral' ? 0 : 0.3 + random() * 0.6,
    confidence: 0.7,
    source: 'embedded',
    stage: 'linear',
    language: 'en',
    words: [],
  };
}

const [dataDir, count, days] = process.argv.slice(2);
seedStory(dataDir!, Number(count), Number(days));
