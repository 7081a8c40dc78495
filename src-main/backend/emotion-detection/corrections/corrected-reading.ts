/** The readings that corrections lead to. Pure. */
import type { Message } from '#shared/contract/messages.ts';
import type { EmotionReading } from '#shared/emotions/reading.ts';
import { EMOTION_LABELS, EMOTIONS, type EmotionLabel } from '#shared/emotions/taxonomy.ts';
import { describeEmotions } from '../embedded/phrase.ts';
import type { Verdict } from './memory.ts';

/** Whether the person said something about the reading: a detector's has to wait behind that. */
export const isCorrected = ({
  reading,
  readingHidden,
}: Pick<Message, 'reading' | 'readingHidden'>): boolean => readingHidden || reading?.source === 'user';

/** How strongly an emotion speaks that somebody named, where the detector heard none: clearly, not more. */
const NAMED_INTENSITY = 0.5;

/**
 * The reading that a person set: this emotion, nothing else, for certain. `detected`: what the detector read; how
 * emphatically the words are written is kept of it.
 */
export function ownReading(label: EmotionLabel, detected: EmotionReading | null): EmotionReading {
  const intensity = label === 'neutral' ? 0 : Math.max(detected?.intensity ?? 0, NAMED_INTENSITY);
  return {
    scores: mapScores((each) => (each === label ? 1 : 0)),
    primary: label,
    active: [label],
    phrase: describeEmotions([{ label, intensity }]),
    ...EMOTIONS[label].point,
    intensity,
    confidence: 1,
    source: 'user',
    stage: null,
    language: detected?.language ?? null,
    words: [],
  };
}

/** What is left of the score of an emotion that the corrections speak against. */
const TAKEN_BACK = 0.25;

/** The score of the emotion that the corrections speak for is at least this. */
const LEARNT_SCORE = 0.75;

/** The support of an equal chance to be right, for `confidence`: our estimate. */
const EVEN_SUPPORT = 0.4;

/**
 * A detector's reading as the corrections change it: `label` comes first, and other emotions are taken back
 * except those of the same sentiment.
 */
export function learntReading(detected: EmotionReading, { label, support }: Verdict): EmotionReading {
  if (detected.primary === label) return detected;
  const { sentiment, point } = EMOTIONS[label];
  const fits = (each: EmotionLabel) => each !== detected.primary && EMOTIONS[each].sentiment === sentiment;
  const others = detected.active.filter((each) => each !== label && fits(each));
  const intensity = label === 'neutral' ? 0 : Math.max(detected.intensity, NAMED_INTENSITY);
  return {
    ...detected,
    scores: mapScores((each) => {
      const score = detected.scores[each];
      if (each === label) return Math.max(score, LEARNT_SCORE);
      return detected.active.includes(each) && !others.includes(each) ? TAKEN_BACK * score : score;
    }),
    primary: label,
    active: [label, ...others],
    phrase: describeEmotions([label, ...others].map((each) => ({ label: each, intensity }))),
    ...point,
    intensity,
    confidence: support / (support + EVEN_SUPPORT),
    words: [],
  };
}

function mapScores(score: (label: EmotionLabel) => number): EmotionReading['scores'] {
  return Object.fromEntries(EMOTION_LABELS.map((label) => [label, score(label)])) as EmotionReading['scores'];
}
