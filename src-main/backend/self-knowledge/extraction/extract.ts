/** What a message teaches, by patterns in code: no model, no network, well under a millisecond for usual messages. */

import { GRAVE } from '../../text-generation/embedded/english/intent-patterns.ts';
import { type Day, dayOf } from '../calendar.ts';
import { type Clause, type ClauseWords, clausesOf, toldInEnglish, toldOtherwise } from './clauses.ts';
import { englishFacts } from './english.ts';
import { ENGLISH_CLAUSES } from './english-clauses.ts';
import type { Fact } from './fact.ts';
import { FRENCH_CLAUSES, frenchFacts } from './french.ts';
import { GERMAN_CLAUSES, germanFacts } from './german.ts';
import { SPANISH_CLAUSES, spanishFacts } from './spanish.ts';

/** Longest statement that a pattern makes; whatever is longer caught more than a fact. */
const LONGEST = 200;
/** Of one message at most. */
const MOST_FACTS = 12;

/**
 * Words of death and harm: a message with them is answered with care and never filed, least of all as a plan of
 * which somebody asks later how it went.
 */
const DANGER =
  /(?<!\p{L})(?:suicid\p{L}*|selbstmord|umbring\p{L}*|umzubringen|das leben nehmen|sterben will|matarme|suicidio|quitarme la vida|morir(?:me)?|me tuer|me suicider|mourir|overdos\p{L}*|end (?:my|it|this) (?:life|all)|kill(?:ing)? (?:my|him|her|them|some|you|every)\p{L}*|(?:hurt|harm|cut)(?:ting|ing)? (?:my|him|her|them)sel\p{L}*|take (?:all )?(?:my|the) pills|jump(?:ing)? off|hang(?:ing)? myself|shoot(?:ing)? (?:my|him|her|them|some|up)\p{L}*|self[- ]harm\p{L}*)(?!\p{L})/iu;

interface Language {
  /** A word without which its patterns find nothing: they are not even compiled then, which takes longer than running them. */
  readonly hint: RegExp;
  readonly told: (text: string) => string[];
  readonly clauses: ClauseWords;
  readonly facts: (clause: Clause, today: Day) => Fact[];
}

/** All of them are tried: their patterns begin with words that the others do not have. */
const LANGUAGES: readonly Language[] = [
  {
    hint: /\b(?:i|im|ive|i['’]\w+|my|me|we|our|the|that)\b/i,
    told: toldInEnglish,
    clauses: ENGLISH_CLAUSES,
    facts: englishFacts,
  },
  {
    hint: /(?<!\p{L})(?:ich|mein|wir|unser)/iu,
    told: toldOtherwise,
    clauses: GERMAN_CLAUSES,
    facts: germanFacts,
  },
  {
    hint: /(?<!\p{L})(?:me (?:llamo|encanta|gusta)|mi(?!\p{L})|soy|vivo|tengo|estoy|trabajo|estudio|odio|detesto|nací|crecí)/iu,
    told: toldOtherwise,
    clauses: SPANISH_CLAUSES,
    facts: spanishFacts,
  },
  {
    hint: /(?<!\p{L})(?:je(?!\p{L})|j['’]|mon(?!\p{L})|ma(?!\p{L})|c['’]est|on habite)/iu,
    told: toldOtherwise,
    clauses: FRENCH_CLAUSES,
    facts: frenchFacts,
  },
];

/**
 * The facts that the person states about themselves, in the order in which they stand in `text`. Precision
 * comes before recall: a companion that remembers what was never said is worse than one that asks.
 *
 * @param at when it was said, milliseconds UTC; `timeZone` is the person's (IANA): "tomorrow" depends on both.
 */
export function factsAboutPerson(text: string, { at, timeZone }: { at: number; timeZone: string }): Fact[] {
  if (GRAVE.test(text.replace(/[’‘]/g, "'")) || DANGER.test(text)) return [];
  const found = new Map<string, Fact>();
  for (const { hint, told, clauses, facts } of LANGUAGES) {
    if (!hint.test(text)) continue;
    const today = dayOf(at, timeZone);
    for (const clause of clausesOf(told(text), clauses)) {
      for (const each of facts(clause, today)) {
        if (each.words.length <= LONGEST) found.set(`${each.topic} ${each.words}`, each);
      }
    }
    if (found.size > 0) break;
  }
  return [...found.values()].slice(0, MOST_FACTS);
}
