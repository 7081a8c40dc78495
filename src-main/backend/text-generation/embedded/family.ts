/** What a message is about, emotionally, as far as a reply may presume it. */
import type { EmotionReading } from '#shared/emotions/reading.ts';
import type { EmotionLabel } from '#shared/emotions/taxonomy.ts';
import type { Family, Tone } from './phrases.ts';

/** Approval, disapproval and curiosity tell more about a sentence's form than about how somebody is. */
const FAMILY_OF: Readonly<Record<EmotionLabel, Family>> = {
  admiration: 'warmth',
  amusement: 'joy',
  anger: 'anger',
  annoyance: 'anger',
  approval: 'neutral',
  caring: 'warmth',
  confusion: 'confusion',
  curiosity: 'neutral',
  desire: 'hope',
  disappointment: 'disappointment',
  disapproval: 'neutral',
  disgust: 'anger',
  embarrassment: 'shame',
  excitement: 'joy',
  fear: 'fear',
  gratitude: 'warmth',
  grief: 'grief',
  joy: 'joy',
  love: 'warmth',
  nervousness: 'fear',
  optimism: 'hope',
  pride: 'pride',
  realization: 'surprise',
  relief: 'relief',
  remorse: 'guilt',
  sadness: 'sadness',
  surprise: 'surprise',
  neutral: 'neutral',
};

export const TONE_OF: Readonly<Record<Family, Tone>> = {
  grief: 'hurting',
  sadness: 'hurting',
  disappointment: 'hurting',
  fear: 'hurting',
  anger: 'hurting',
  guilt: 'hurting',
  shame: 'hurting',
  joy: 'glad',
  pride: 'glad',
  warmth: 'glad',
  relief: 'glad',
  hope: 'glad',
  surprise: 'plain',
  confusion: 'plain',
  neutral: 'plain',
};

/** From here a reading's emotion counts as strong. */
export const STRONG = 0.6;

/** A cheerful answer to somebody who is not cheerful does more harm than a neutral one: it takes a surer reading. */
const SURE_ENOUGH: Readonly<Record<Tone, number>> = { hurting: 0.35, glad: 0.5, plain: 0.4 };

/** A death is told in plain words that read as nothing special, and must never be met lightly. */
const DEATH =
  /\b(?:(?:my|our|his|her) (?!phone|battery|laptop|computer|car|engine|plants?|internet)[\p{L}' -]{2,40}? (?:has )?(?:just )?(?:died|passed away|(?:was|were|got) killed|took (?:his|her|their) (?:own )?life)|funeral|passed away|lost my (?:mom|mum|mother|dad|father|brother|sister|son|daughter|wife|husband|baby|grandm\p{L}+|grandf\p{L}+|grandpa|grandson|friend|dog|cat)|miscarriage)\b/iu;

/** "Not sad any more": the reading is of the word, and the word is denied. */
const DENIED =
  /\b(?:(?:am|'m|is|was|feel|feeling|felt|be) (?:not|no longer|never)|(?:don't|didn't|do not|no longer) (?:feel|felt|get|have))\b/i;

/**
 * The family of a message, `neutral` where the reading is missing, unsure, or denied by the words. A
 * neutral message is answered in a way that holds whatever the person feels.
 */
export function familyOf(text: string, reading: EmotionReading | null): Family {
  const words = text.slice(0, 8_000).replace(/[’‘]/g, "'");
  const read = reading === null ? 'neutral' : FAMILY_OF[reading.primary];
  if (DEATH.test(words) && TONE_OF[read] !== 'glad') return 'grief';
  if (reading === null || DENIED.test(words)) return 'neutral';
  return reading.confidence >= SURE_ENOUGH[TONE_OF[read]] ? read : 'neutral';
}
