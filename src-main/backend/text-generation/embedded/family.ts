/** What a message is about, as far as a reply may presume it: from the reading, the words, and what came before. */
import type { EmotionReading } from '#shared/emotions/reading.ts';
import type { EmotionLabel } from '#shared/emotions/taxonomy.ts';
import { DEATH, DENIED, GLAD_AFTER_ALL, NOT_PLAINLY_GLAD, TOO } from './english/cue-patterns.ts';
import type { Family, Tone, Topic } from './phrases.ts';
import type { Restatement } from './restate.ts';
import { tidy } from './sentences.ts';

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

const TONE_OF: Readonly<Record<Family, Tone>> = {
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
  const words = tidy(message.text);
  if (DEATH.test(words)) return presumed('grief');
  const read = readFamily(words, message.reading);
  const family = weigh(read, isHard(words, message), message, words);
  const mourning = TONE_OF[family] !== 'hurting' && message.earlier.some((text) => DEATH.test(tidy(text)));
  return presumed(mourning ? 'grief' : family);
}

/** What was read, against what the words say by themselves. */
function weigh(
  read: Family,
  hard: boolean,
  { restated, topic }: { readonly restated: Restatement | null; readonly topic: Topic | null },
  words: string,
): Family {
  if (read === 'anger' && aboutOneself(restated)) return 'trouble';
  if (hard && TONE_OF[read] !== 'hurting') return 'trouble';
  if (read === 'neutral' && topic?.tone === 'glad' && !clouded(words)) return 'good-news';
  return read;
}

const presumed = (family: Family): Presumed => ({ family, tone: TONE_OF[family] });

/** What the reading says, `neutral` where it is missing, unsure, denied, or cheerful beside words that are not. */
function readFamily(words: string, reading: EmotionReading | null): Family {
  if (reading === null || DENIED.test(words)) return 'neutral';
  const family = FAMILY_OF[reading.primary];
  const tone = TONE_OF[family];
  if (reading.confidence < SURE_ENOUGH[tone] || (tone === 'glad' && clouded(words))) return 'neutral';
  return family;
}

/** Do the words tell of something hard, whatever was read? */
const isHard = (words: string, { topic, restated }: { topic: Topic | null; restated: Restatement | null }) =>
  topic?.tone === 'hurting' || restated?.form === 'absolute' || TOO.test(words);

/** "I feel so stupid" reads as annoyance, but nobody else has done anything. */
const aboutOneself = (restated: Restatement | null): boolean =>
  (restated?.form === 'feeling' || restated?.form === 'claim') &&
  !/\b(?:angry|mad|furious|annoyed|irritated|pissed|fed up)\b/i.test(restated.clause);

/** Do the words hold something beside which a glad word or topic is often not meant gladly? */
export const clouded = (text: string): boolean =>
  NOT_PLAINLY_GLAD.test(tidy(text).replace(GLAD_AFTER_ALL, ''));

/** The first topic that the words of a message touch; null for none. */
export const topicOf = (text: string, topics: readonly Topic[]): Topic | null => {
  const words = tidy(text);
  return topics.find(({ pattern }) => pattern.test(words)) ?? null;
};
