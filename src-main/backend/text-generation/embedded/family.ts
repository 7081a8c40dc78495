/** What a message is about, as far as a reply may presume it: from the reading, the words, and the moment. */
import type { AffectState } from '#shared/emotions/companion.ts';
import type { EmotionReading } from '#shared/emotions/reading.ts';
import type { EmotionLabel } from '#shared/emotions/taxonomy.ts';
import { strongestFirst } from '../../emotion-state/state.ts';
import type { Family, Tone, Topic } from './phrases.ts';
import type { Restatement } from './restate.ts';

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
  trouble: 'hurting',
  joy: 'glad',
  pride: 'glad',
  warmth: 'glad',
  relief: 'glad',
  hope: 'glad',
  'good-news': 'glad',
  surprise: 'plain',
  confusion: 'plain',
  neutral: 'plain',
};

/** Least confidence for a reading to be answered to. Cheer for somebody who is not cheerful does the most harm. */
const SURE_ENOUGH: Readonly<Record<Tone, number>> = { hurting: 0.4, glad: 0.5, plain: 0.6 };

/** A death is told in plain words that read as nothing special, and must never be met lightly. */
const DEATH =
  /\b(?:(?:my|our|his|her) (?!phone|battery|laptop|computer|car|engine|plants?|internet)[\p{L}' -]{2,40}? (?:has )?(?:just )?(?:died|passed away|(?:was|were|got) killed)|funeral|passed away|lost my (?:mom|mum|mother|dad|father|brother|sister|son|daughter|wife|husband|baby|grand\p{L}+|friend|dog|cat)|miscarriage|put (?:my|our) (?:dog|cat|horse) (?:down|to sleep))\b/iu;

/** "Not sad any more": the reading is of the word, and the word is denied. */
const DENIED =
  /\b(?:(?:am|'m|is|was|feel|feeling|felt|be) (?:not|no longer|never)|(?:don't|didn't|do not|no longer) (?:feel|felt|get|have))\b/i;

/** Said of oneself, these are never glad, whatever the word that follows ("too proud to call"). */
const TOO = /\b(?:i'm|i am|i was|feel) (?:just |always |way )?too \p{L}+|\bi wish\b|\bif only\b/iu;

export interface Presumed {
  readonly family: Family;
  readonly tone: Tone;
}

/** Below this the companion's own care is too faint to say that something hard is still being talked about. */
const STILL_MOVED = 0.25;

/**
 * The family of a message. A sure reading decides, unless the words speak against it; without one, the
 * topic and the form of the words tell hard things from good ones; else a conversation that has moved the
 * companion to pity goes on gently. `neutral` is answered in a way that holds whatever the person feels.
 */
export function presume(message: {
  readonly text: string;
  readonly reading: EmotionReading | null;
  readonly restated: Restatement | null;
  readonly topic: Topic | null;
  readonly affect: AffectState;
}): Presumed {
  const { reading, restated, topic, affect } = message;
  const words = message.text.slice(0, 8_000).replace(/[’‘]/g, "'");
  const denied = DENIED.test(words);
  const read = reading === null || denied ? 'neutral' : FAMILY_OF[reading.primary];
  const sure = reading !== null && reading.confidence >= SURE_ENOUGH[TONE_OF[read]];
  const hard = topic?.tone === 'hurting' || restated?.form === 'absolute' || TOO.test(words);
  const presumed = (family: Family): Presumed => ({ family, tone: TONE_OF[family] });

  if (DEATH.test(words)) return presumed('grief');
  if (sure && read !== 'neutral' && !(hard && TONE_OF[read] !== 'hurting')) return presumed(read);
  if (hard) return presumed('trouble');
  if (topic?.tone === 'glad' && !denied) return presumed('good-news');
  const [strongest] = strongestFirst(affect.emotions);
  const moved = strongest?.kind === 'pity' && strongest.intensity >= STILL_MOVED;
  return presumed(moved && !denied ? 'trouble' : 'neutral');
}

/** The first topic that the words of a message touch; null for none. */
export const topicOf = (text: string, topics: readonly Topic[]): Topic | null => {
  const words = text.slice(0, 8_000).replace(/[’‘]/g, "'");
  return topics.find(({ pattern }) => pattern.test(words)) ?? null;
};
