/**
 * Appraisal: what a message means to the companion. It follows "fortunes of others" in the OCC model
 * (Ortony, Clore & Collins 1988): somebody else's gladness makes one happy for them, their suffering
 * moves one to pity (which the companion expresses as care), praise of oneself brings gratitude and
 * joy, an attack distress and reproach, and where one is at fault remorse. Which of them it is depends on what the
 * emotion is aimed at (target.ts).
 */
import type { CompanionEmotion } from '#shared/emotions/companion.ts';
import type { EmotionReading } from '#shared/emotions/reading.ts';
import type { EmotionLabel } from '#shared/emotions/taxonomy.ts';
import { targetsOf } from './target.ts';

/** What appraisal looks at of a reading. */
export type Perceived = Pick<EmotionReading, 'scores' | 'intensity'>;

/** One emotion that an event calls for, before the personality has its say. */
export interface Appraisal {
  readonly kind: CompanionEmotion;
  /** In [0, 1]. */
  readonly intensity: number;
  readonly causeMessageId: string;
}

type Weights = readonly (readonly [label: EmotionLabel, weight: number])[];

const weights = (table: Partial<Record<EmotionLabel, number>>): Weights =>
  Object.entries(table) as [EmotionLabel, number][];

/** How far each emotion of a person tells that things are going well for them. Weights are our own. */
const GLAD = weights({
  joy: 1,
  excitement: 1,
  amusement: 0.8,
  pride: 0.9,
  relief: 0.8,
  optimism: 0.6,
  desire: 0.3,
  love: 0.6,
  gratitude: 0.6,
  admiration: 0.4,
  approval: 0.4,
  caring: 0.3,
});

/** How far each tells that the person suffers. */
const SUFFERING = weights({
  grief: 1,
  sadness: 1,
  fear: 0.9,
  remorse: 0.8,
  nervousness: 0.8,
  disappointment: 0.7,
  embarrassment: 0.7,
  confusion: 0.2,
});

/** Emotions that hurt when they are aimed at the companion; aimed elsewhere they are suffering too. */
const HOSTILE = weights({ anger: 1, disgust: 0.8, annoyance: 0.7, disapproval: 0.6 });
/** Least at things, most where people turn it against themselves. */
const HOSTILE_AS_SUFFERING = { situation: 0.5, 'somebody-else': 0.6, self: 0.8 };

/** Emotions that please when they are aimed at the companion. */
const KIND = weights({ gratitude: 1, love: 0.9, admiration: 0.9, caring: 0.6, approval: 0.5 });

/** Pride in what one did oneself calls for more than gladness: the companion thinks well of it, too. */
const OWN_MERIT = weights({ pride: 1, relief: 0.3, approval: 0.3, admiration: 0.3 });

const PRAISE = weights({ admiration: 0.9, pride: 0.6, approval: 0.4 });
const HOPEFUL = weights({ optimism: 0.8, desire: 0.4 });
const PLAYFUL = weights({ amusement: 0.5, joy: 0.3, excitement: 0.3 });
const INTERESTED = weights({ curiosity: 0.4, surprise: 0.2, realization: 0.2 });

/** Every label has some background score in every text; up to here it says nothing. */
const BACKGROUND = 0.05;

/** Evidence for a group of labels, in [0, 1]: any one of them is enough, several add up (noisy or). */
function evidence(scores: EmotionReading['scores'], group: Weights): number {
  let absent = 1;
  for (const [label, weight] of group) {
    const score = scores[label];
    if (score > BACKGROUND) absent *= 1 - weight * Math.min(1, (score - BACKGROUND) / (1 - BACKGROUND));
  }
  return 1 - absent;
}

/**
 * What the companion feels about a message, from all 28 scores of its reading.
 *
 * Pleasant emotions follow only from pleasant labels and unpleasant ones only from unpleasant labels, and what they
 * are aimed at only from the words, so that a happier reading of the same text never leaves the companion less
 * pleased. That is also why fear calls for pity alone and not for hope beside it; hope follows the person's own
 * optimism.
 *
 * @param message the words, what was read from them, and the id that will stand as the cause.
 * @param companionName what the person calls the companion.
 * @returns emotions with an intensity above 0, in no particular order; empty for a neutral message.
 */
export function appraise(
  message: { readonly text: string; readonly reading: Perceived; readonly messageId: string },
  companionName: string,
): Appraisal[] {
  const { scores, intensity } = message.reading;
  const { shares, blame } = targetsOf(message.text, companionName);
  const { companion: aimed, self } = shares;
  // A score says how likely the emotion is, the reading's intensity how strongly it speaks.
  const strength = 0.75 + 0.25 * intensity;
  const kindness = aimed * evidence(scores, KIND);
  const hostility = evidence(scores, HOSTILE);
  const attack = aimed * hostility;
  const suffering = evidence(scores, SUFFERING);
  const elsewhere =
    shares.situation * HOSTILE_AS_SUFFERING.situation +
    shares['somebody-else'] * HOSTILE_AS_SUFFERING['somebody-else'] +
    self * HOSTILE_AS_SUFFERING.self;

  const called: Appraisal[] = [];
  const call = (kind: CompanionEmotion, share: number): void => {
    if (share > 0) called.push({ kind, intensity: strength * share, causeMessageId: message.messageId });
  };
  call('happy-for', (1 - 0.5 * aimed) * evidence(scores, GLAD));
  call('joy', either(0.5 * kindness, evidence(scores, PLAYFUL)));
  call('gratitude', kindness);
  call('pride', 0.5 * aimed * evidence(scores, PRAISE));
  call('admiration', 0.5 * self * evidence(scores, OWN_MERIT));
  call('hope', evidence(scores, HOPEFUL));
  call('liking', evidence(scores, INTERESTED));
  call('pity', either(suffering, elsewhere * hostility));
  call('distress', 0.8 * attack);
  call('reproach', 0.5 * (aimed - blame) * hostility);
  call('remorse', 0.6 * blame * either(suffering, hostility));
  return called;
}

/** The noisy or of two strengths. */
const either = (one: number, other: number): number => 1 - (1 - one) * (1 - other);
