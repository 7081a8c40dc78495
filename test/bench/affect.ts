/** What one turn costs the inner life: decay, appraise, move the mood, put it in words. Microseconds. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openDatabase } from '#backend/database/open.ts';
import { createStore, type Store } from '#backend/database/store.ts';
import { appraise } from '#backend/emotion-state/appraisal.ts';
import { type HistoryEvent, isSame, relive } from '#backend/emotion-state/history.ts';
import { applyAppraisals, decay, initialState } from '#backend/emotion-state/state.ts';
import { stateAfter } from '#backend/emotion-state/state-after.ts';
import { targetsOf } from '#backend/emotion-state/target.ts';
import { describeMood } from '#backend/emotion-state/words.ts';
import { DEFAULT_PERSONA } from '#shared/contract/companion.ts';
import type { AffectState } from '#shared/emotions/companion.ts';
import type { EmotionReading } from '#shared/emotions/reading.ts';
import { EMOTION_LABELS, type EmotionLabel } from '#shared/emotions/taxonomy.ts';

const START = Date.UTC(2026, 0, 1);
const BETWEEN_MESSAGES = 40_000;

const MESSAGES: readonly (readonly [string, Partial<Record<EmotionLabel, number>>])[] = [
  ['I failed my exam today and I do not know how to tell my parents.', { sadness: 0.7, nervousness: 0.3 }],
  ['My sister had a baby! I am so happy, I could cry.', { joy: 0.9, excitement: 0.5, love: 0.3 }],
  ['Thank you, you always listen. It helps me to sleep.', { gratitude: 0.9, admiration: 0.2 }],
  ['You are useless and I hate talking to you.', { anger: 0.8, annoyance: 0.6 }],
  ['The train leaves at nine and I still have to pack.', { neutral: 0.9 }],
];

const READINGS: readonly EmotionReading[] = MESSAGES.map(([, given]) => ({
  scores: Object.fromEntries(EMOTION_LABELS.map((label) => [label, given[label] ?? 0.03])) as Record<
    EmotionLabel,
    number
  >,
  primary: Object.keys(given)[0] as EmotionLabel,
  active: Object.keys(given) as EmotionLabel[],
  phrase: '',
  intensity: 0.6,
  confidence: 0.8,
  source: 'embedded',
  stage: 'linear',
  language: 'en',
  words: [],
  valence: 0,
  arousal: 0,
  dominance: 0,
}));

/** `count` messages one after the other, each state put in words. */
function live(count: number): AffectState {
  let state = initialState(DEFAULT_PERSONA.traits, START);
  for (let i = 0; i < count; i++) {
    const [text] = MESSAGES[i % MESSAGES.length]!;
    const reading = READINGS[i % READINGS.length]!;
    const at = START + i * BETWEEN_MESSAGES;
    const appraisals = appraise({ text, reading, messageId: `message ${i}` }, DEFAULT_PERSONA.name);
    state = applyAppraisals(state, appraisals, DEFAULT_PERSONA.traits, at);
    describeMood(decay(state, at + BETWEEN_MESSAGES / 2));
  }
  return state;
}

/** Median milliseconds of a core that nine rounds took: nothing here waits, and other processes do not count. */
function median(round: () => void): number {
  const times = Array.from({ length: 9 }, () => {
    const from = process.cpuUsage();
    round();
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1_000;
  });
  return times.sort((one, other) => one - other)[4]!;
}

/** Messages of the session that is made anew; every second one is a reply. */
const SESSION = 10_000;

/** A session as turns leave it. */
function seed(store: Store): void {
  const persona = DEFAULT_PERSONA;
  const session = { id: 'long', title: null, persona, generation: null, remembers: true };
  store.sessions.insert({ ...session, createdAt: START, updatedAt: START, endedAt: null, messageCount: 0 });
  let state = initialState(persona.traits, START);
  for (let position = 0; position < SESSION; position++) {
    const isReply = position % 2 === 1;
    const [text] = MESSAGES[(position >> 1) % MESSAGES.length]!;
    const id = `message ${position}`;
    const createdAt = START + position * (BETWEEN_MESSAGES / 2);
    store.messages.insert({
      id,
      sessionId: session.id,
      parentId: position === 0 ? null : `message ${position - 1}`,
      position,
      role: isReply ? 'assistant' : 'user',
      text,
      status: 'complete',
      error: null,
      provider: isReply ? 'embedded' : null,
      model: null,
      writing: null,
      createdAt,
    });
    if (isReply) continue;
    const reading = READINGS[(position >> 1) % READINGS.length]!;
    state = stateAfter(state, { id, text, createdAt, reading }, persona);
    store.readings.save(id, reading);
    store.messages.heard(id, persona);
    store.affect.save(id, state);
  }
}

const unknown = (event: HistoryEvent): HistoryEvent =>
  event.heard === null ? event : { ...event, heard: { ...event.heard, isKnown: null } };

/** Makes all states of a session anew: from its events, and from the encrypted file that holds them. */
async function benchRebuild(): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'emotiongpt-bench-'));
  const store = createStore(openDatabase(join(dir, 'bench.db'), '0123456789abcdef'.repeat(4)));
  try {
    store.transaction(() => seed(store));
    const start = () => initialState(DEFAULT_PERSONA.traits, START);
    const events = [...store.affectEvents.all('long')];
    const stored = events.flatMap(({ id, heard }) => (heard === null ? [] : [store.affect.of(id)]));
    const blank = events.map(unknown);
    const same = [...relive(blank, start)].every(({ state }, i) => isSame(state, stored[i]!));
    const fromEvents = median(() => {
      for (const _ of relive(blank, start));
    });
    function* read(): Generator<HistoryEvent> {
      for (const event of store.affectEvents.all('long')) yield unknown(event);
    }
    const fromFile = median(() => {
      for (const _ of relive(read(), start));
    });
    const corrected = median(() => [
      ...relive(store.affectEvents.from('message 0', Number.MAX_SAFE_INTEGER), start),
    ]);
    console.log(`  states of a session of ${SESSION.toLocaleString('en')} messages made anew`);
    console.log(`    from its events (bar 50)                   ${fromEvents.toFixed(1)} ms`);
    console.log(`    from the encrypted file                    ${fromFile.toFixed(1)} ms`);
    console.log(`    after a correction of its first message    ${corrected.toFixed(1)} ms`);
    console.log(`    equal to the stored states, bit for bit    ${same ? 'yes' : 'NO'}`);
    if (!same) process.exitCode = 1;
  } finally {
    store.close();
    await rm(dir, { recursive: true, force: true });
  }
}

/** Prints the time of one turn of the inner life, of finding the target, and of making a session's states anew. */
export async function benchAffect(): Promise<void> {
  live(20_000); // warm up
  const turn = median(() => live(10_000)) / 10;
  const target = median(() => {
    for (let i = 0; i < 10_000; i++) targetsOf(MESSAGES[i % MESSAGES.length]![0], DEFAULT_PERSONA.name);
  });
  console.log('inner life, time of a core');
  console.log(`  one turn: decay, appraise, mood, words       ${turn.toFixed(2)} µs (bar 20)`);
  console.log(`  of it, what the emotion is aimed at          ${(target / 10).toFixed(2)} µs (bar 20)`);
  await benchRebuild();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await benchAffect();
