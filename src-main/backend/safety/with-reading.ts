import type { EmotionReading } from '#shared/emotions/reading.ts';
import type { EmotionLabel } from '#shared/emotions/taxonomy.ts';
import type { Concern } from '#shared/safety/concern.ts';
import { plainSentence, withoutAccents } from './plain-sentence.ts';

/** Said of crosswords and of lives: by themselves these words are no sign. */
const WEARY: readonly RegExp[] = [
  /\bi (?:just |really )?can not do (?:this|it) anymore(?:$|[^\w ])/u,
  /\bi (?:just |really )?can not take (?:this|it) anymore(?:$|[^\w ])/u,
  /\bi (?:just )?(?:give up|am giving up)(?:$|[^\w ])/u,
  /\b(?:what is|is there|there is no|no) (?:even )?(?:the |a )?point anymore(?:$|[^\w ])/u,
  /\b(?:tired|sick) of (?:everything|it all|all of it)(?:$|[^\w ])/u,
  /\bi hate (?:myself|my life)(?:$|[^\w ])/u,
  /\bnothing matters(?: anymore)?(?:$|[^\w ])/u,
  /\bi am (?:completely |so )?(?:worthless|hopeless|empty inside)(?:$|[^\w ])/u,
  /\bi want (?:everything|it all) to be over(?:$|[^\w ])/u,
];

/** What a crossword does not read like. */
const HEAVY: ReadonlySet<EmotionLabel> = new Set(['sadness', 'grief', 'remorse', 'fear', 'disappointment']);
const LEAST_INTENSITY = 0.5;
const LEAST_CONFIDENCE = 0.5;
const HIGHEST_VALENCE = -0.3;
/** The part of a message that is looked at. */
const MOST_LOOKED_AT = 4_000;

/**
 * Weary words that the reading makes sure of: together they hint at danger where neither does alone. For a message in
 * which `findConcern` found nothing. English.
 */
export function concernWithReading(text: string, reading: EmotionReading): Concern | null {
  const heavy =
    HEAVY.has(reading.primary) &&
    reading.intensity >= LEAST_INTENSITY &&
    reading.confidence >= LEAST_CONFIDENCE &&
    reading.valence <= HIGHEST_VALENCE;
  if (!heavy) return null;
  const sentence = plainSentence(withoutAccents(text.slice(0, MOST_LOOKED_AT)));
  return WEARY.some((words) => words.test(sentence))
    ? { kind: 'suicide', level: 'indirect', about: 'self' }
    : null;
}
