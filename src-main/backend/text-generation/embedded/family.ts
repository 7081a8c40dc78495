/** What a message is about, as far as a reply may presume it: from the reading, the words, and what came before. */
import type { EmotionReading } from '#shared/emotions/reading.ts';
import type { EmotionLabel } from '#shared/emotions/taxonomy.ts';
import type { Family, Tone, Topic } from './phrases.ts';
import type { Restatement } from './restate.ts';

/** Labels that tell more about a sentence's form, or come up too easily, are not taken as how somebody is. */
const FAMILY_OF: Readonly<Record<EmotionLabel, Family>> = {
  admiration: 'good-news',
  amusement: 'joy',
  anger: 'anger',
  annoyance: 'anger',
  approval: 'neutral',
  caring: 'neutral',
  confusion: 'confusion',
  curiosity: 'neutral',
  desire: 'neutral',
  disappointment: 'disappointment',
  disapproval: 'neutral',
  disgust: 'trouble',
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
const SURE_ENOUGH: Readonly<Record<Tone, number>> = { hurting: 0.4, glad: 0.6, plain: 0.6 };

/** A death is told in plain words that read as nothing special, and must never be met lightly. */
const DEATH =
  /\b(?:(?:my|our|his|her) (?!phone|battery|laptop|computer|car|engine|plants?|internet)[\p{L}' -]{2,40}? (?:has )?(?:just )?(?:died|passed away|(?:was|were|got) killed)|funeral|(?:her|his|their|the) grave|would have (?:loved|liked|been (?:proud|so proud|happy))|(?:he|she) (?:has )?(?:died|passed)|passed away|lost my (?:mom|mum|mother|dad|father|brother|sister|son|daughter|wife|husband|baby|grand\p{L}+|friend|dog|cat)|miscarriage|put (?:my|our) (?:dog|cat|horse) (?:down|to sleep))\b/iu;

/** "Not sad any more": the reading is of the word, and the word is denied. */
const DENIED =
  /\b(?:(?:am|'m|is|was|feel|feeling|felt|be) (?:not|no longer|never)|(?:don't|didn't|do not|no longer) (?:feel|felt|get|have))\b/i;

/** Said of oneself, these are never glad, whatever the word that follows ("too proud to call"). */
const TOO = /\b(?:i'm|i am|i was|feel) (?:just |always |way )?too \p{L}+|\bi wish\b|\bif only\b/iu;

/** Words beside which a glad word is often not meant gladly; the detector does not weigh them. */
const NOT_PLAINLY_GLAD =
  /\b(?:not|never|no|none|nobody|nothing|but|although|though|without|stop|alone|(?:laugh|laughed|laughing|laughs) at|would be|would have|thought|used to|pretend\w*|miss|hate|worst|too|scared|afraid|worried|cry|cried|crying|lose|lost)\b|n't\b/i;
const GLAD_AFTER_ALL =
  /\b(?:can't (?:believe|wait)|couldn't be (?:happier|prouder|better)|not bad|no more|me too)\b/gi;

export interface Presumed {
  readonly family: Family;
  readonly tone: Tone;
}

/**
 * The family of a message. A sure reading decides, unless the words speak against it; without one, the
 * topic and the form of the words tell hard things from good ones; and a death told just before is still
 * what is talked about. `neutral` is answered in a way that holds whatever the person feels.
 */
export function presume(message: {
  readonly text: string;
  readonly reading: EmotionReading | null;
  readonly restated: Restatement | null;
  readonly topic: Topic | null;
  /** The person's messages just before, newest last. */
  readonly earlier: readonly string[];
}): Presumed {
  const { reading, restated, topic, earlier } = message;
  const words = plain(message.text);
  const denied = DENIED.test(words);
  const read = reading === null || denied ? 'neutral' : FAMILY_OF[reading.primary];
  const sure = reading !== null && reading.confidence >= SURE_ENOUGH[TONE_OF[read]];
  const hard = topic?.tone === 'hurting' || restated?.form === 'absolute' || TOO.test(words);
  const presumed = (family: Family): Presumed => ({ family, tone: TONE_OF[family] });

  if (DEATH.test(words)) return presumed('grief');
  const doubtful = TONE_OF[read] === 'glad' && clouded(words);
  if (sure && read === 'anger' && aboutOneself(restated)) return presumed('trouble');
  if (sure && read !== 'neutral' && !doubtful && !(hard && TONE_OF[read] !== 'hurting'))
    return presumed(read);
  if (hard) return presumed('trouble');
  if (topic?.tone === 'glad' && !clouded(words)) return presumed('good-news');
  return presumed(earlier.some((text) => DEATH.test(plain(text))) ? 'grief' : 'neutral');
}

/** "I feel so stupid" reads as annoyance, but nobody else has done anything. */
const aboutOneself = (restated: Restatement | null): boolean =>
  (restated?.form === 'feeling' || restated?.form === 'claim') &&
  !/\b(?:angry|mad|furious|annoyed|irritated|pissed|fed up)\b/i.test(restated.clause);

const plain = (text: string): string => text.slice(0, 8_000).replace(/[’‘]/g, "'");

/** Do the words hold something beside which a glad word or topic is often not meant gladly? */
export const clouded = (text: string): boolean =>
  NOT_PLAINLY_GLAD.test(plain(text).replace(GLAD_AFTER_ALL, ''));

/** The first topic that the words of a message touch; null for none. */
export const topicOf = (text: string, topics: readonly Topic[]): Topic | null => {
  const words = plain(text);
  return topics.find(({ pattern }) => pattern.test(words)) ?? null;
};
