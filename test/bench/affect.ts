/** What one turn costs the inner life: decay, appraise, move the mood, put it in words. Microseconds. */
import { pathToFileURL } from 'node:url';
import { appraise } from '#backend/emotion-state/appraisal.ts';
import { applyAppraisals, decay, initialState } from '#backend/emotion-state/state.ts';
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

/** `count` messages one after the other, each state put in words where `shown`. */
function live(count: number, shown: boolean): AffectState {
  let state = initialState(DEFAULT_PERSONA.traits, START);
  for (let i = 0; i < count; i++) {
    const [text] = MESSAGES[i % MESSAGES.length]!;
    const reading = READINGS[i % READINGS.length]!;
    const at = START + i * BETWEEN_MESSAGES;
    const appraisals = appraise({ text, reading, messageId: `message ${i}` }, DEFAULT_PERSONA.name);
    state = applyAppraisals(state, appraisals, DEFAULT_PERSONA.traits, at);
    if (shown) describeMood(decay(state, at + BETWEEN_MESSAGES / 2));
  }
  return state;
}

/** Median milliseconds of nine rounds. */
function median(round: () => void): number {
  const times = Array.from({ length: 9 }, () => {
    const from = performance.now();
    round();
    return performance.now() - from;
  });
  return times.sort((one, other) => one - other)[4]!;
}

/** Prints the time of one turn of the inner life, and of rebuilding a session of 10,000 messages. */
export async function benchAffect(): Promise<void> {
  live(20_000, true); // warm up
  const turn = median(() => live(10_000, true)) / 10;
  const rebuilt = median(() => live(10_000, false));
  console.log(`inner life, one turn (decay + appraise + mood + words): ${turn.toFixed(2)} µs`);
  console.log(`inner life, rebuilt from the readings of 10,000 messages: ${rebuilt.toFixed(1)} ms`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await benchAffect();
