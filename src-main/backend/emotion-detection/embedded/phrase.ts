/**
 * The emotion in words: "mild frustration with curiosity".
 *
 *   phrase  = "no strong emotion" | first [ joiner second ]
 *   first   = the noun phrase of the strongest emotion, graded by its intensity
 *   joiner  = "and" (same sentiment) | "mixed with" (pleasant and unpleasant) | "with" (an open one, as curiosity)
 *   second  = its noun, or "a touch of" it where it is graded lower than the first
 */
import { EMOTIONS, type EmotionLabel } from '#shared/emotions/taxonomy.ts';
import { type EmotionNouns, NEAR_SYNONYMS, VOCABULARY } from './vocabulary.ts';

export interface NamedEmotion {
  readonly label: EmotionLabel;
  /** How strongly it speaks, in [0, 1]. */
  readonly intensity: number;
}

/** From these intensities on an emotion is called clear, and strong. */
const CLEAR_FROM = 0.35;
const STRONG_FROM = 0.75;

/** A second emotion is named if it speaks at least this much, and at least half as much as the first. */
const SECOND_FROM = 0.25;

const GRADES: readonly (keyof EmotionNouns)[] = ['mild', 'clear', 'strong'];

/** Describes the emotions, strongest first; "neutral" among them is passed over. */
export function describeEmotions(emotions: readonly NamedEmotion[]): string {
  const [first, ...others] = emotions.filter(isEmotion);
  if (first === undefined) return 'no strong emotion';
  const phrase = VOCABULARY[first.label][grade(first.intensity)];
  const second = others.find((candidate) => isWorthNaming(candidate, first));
  if (second === undefined) return phrase;
  return `${phrase} ${joiner(first.label, second.label)} ${secondNoun(second, first)}`;
}

type Emotion = NamedEmotion & { label: Exclude<EmotionLabel, 'neutral'> };

function isEmotion(emotion: NamedEmotion): emotion is Emotion {
  return emotion.label !== 'neutral';
}

function grade(intensity: number): keyof EmotionNouns {
  if (intensity >= STRONG_FROM) return 'strong';
  return intensity >= CLEAR_FROM ? 'clear' : 'mild';
}

function isWorthNaming(candidate: Emotion, first: Emotion): boolean {
  const speaks = candidate.intensity >= Math.max(SECOND_FROM, first.intensity / 2);
  return speaks && candidate.label !== first.label && !areNearSynonyms(candidate.label, first.label);
}

function areNearSynonyms(a: EmotionLabel, b: EmotionLabel): boolean {
  return NEAR_SYNONYMS.some((pair) => pair.includes(a) && pair.includes(b));
}

function joiner(first: EmotionLabel, second: EmotionLabel): string {
  const sentiments = new Set([EMOTIONS[first].sentiment, EMOTIONS[second].sentiment]);
  if (sentiments.has('ambiguous')) return 'with';
  return sentiments.size === 1 ? 'and' : 'mixed with';
}

function secondNoun(second: Emotion, first: Emotion): string {
  const noun = VOCABULARY[second.label].clear;
  const isLower = GRADES.indexOf(grade(second.intensity)) < GRADES.indexOf(grade(first.intensity));
  return isLower ? `a touch of ${noun.replace(/^an? /, '')}` : noun;
}
