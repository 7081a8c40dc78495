/** Answers to "what do you know about me?", "do you remember my sister?": what is really known, and nothing else. */
import type { Memory } from './conversation.ts';
import type { Phrases } from './phrases.ts';
import { toSecondPerson } from './second-person.ts';
import { tidy } from './sentences.ts';
import type { Chooser, Wording } from './wording.ts';

/** What is asked for. */
export interface MemoryQuestion {
  readonly of: 'person' | 'companion';
  /** A thing or somebody; empty: anything. */
  readonly about: string;
}

const MOST_TOLD = 6;

const ABOUT_ME =
  /^(?:what (?:do|did|have|can) you (?:know|remember|learn(?:ed|t)?|tell me|recall|keep)(?: so far)? (?:about|of) me|(?:tell me )?(?:everything|all|what)(?: that)? you (?:know|remember)(?: about me)?|who am i|what have i told you(?: about me| about myself| so far)?|do you (?:know|remember) (?:me|anything about me|who i am)|have you learn(?:ed|t) anything about me)$/;
const ABOUT_YOU =
  /^(?:what (?:do|did) you (?:know|tell me|say) about yourself|what have you told me about yourself|what are you like|what do you like)$/;
const ABOUT =
  /^(?:what (?:do|did|have) (?:you|i) (?:know|tell you|told you|say|said|remember|learn)(?: to you)? about|do you (?:still )?(?:remember|know)(?: about| what i (?:said|told you|wrote) about| that i told you about| anything about)?|(?:did|have) i (?:ever )?(?:tell|told) you about|what(?:'s| is| was)|when is|where do|who is|who's) (.+)$/;
/** "my sister", "my exam": what is asked about with "what is", else it is a question about the world. */
const OWN = /\b(?:my|i|me|mine)\b/;

/** What a message asks of the companion's memory; null where it asks something else. */
export function memoryQuestionIn(text: string): MemoryQuestion | null {
  const asked = tidy(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}' -]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(
      /^(?:(?:and|so|but|hey|hi|ok|well|please|then|can you tell me|tell me|could you tell me) )+(?=what|who|do|did|have|when|where|everything)/,
      '',
    )
    .replace(/ (?:please|now|again|then|so far|still)$/, '');
  if (asked.split(' ').length > 14) return null;
  if (ABOUT_ME.test(asked)) return { of: 'person', about: '' };
  if (ABOUT_YOU.test(asked)) return { of: 'companion', about: '' };
  const about = ABOUT.exec(asked)?.[1];
  if (
    about === undefined ||
    !OWN.test(asked) ||
    !OWN.test(`${about} ${asked.startsWith('what did i') ? 'i' : ''}`)
  )
    return null;
  return {
    of: 'person',
    about: about
      .replace(/\b(?:my|your|our|the|i|me)\b/g, ' ')
      .replace(/'s\b/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  };
}

export function answerFromMemory(
  { of, about }: MemoryQuestion,
  memory: Memory | undefined,
  phrases: Phrases,
  { choose }: Chooser,
): Wording[] {
  const { memory: say } = phrases;
  if (memory === undefined || memory.search === null) return [choose(say.off)];
  const found = memory.search(about).filter(({ subject }) => subject === of);
  if (found.length === 0) return [choose(about === '' ? say.nothing[of] : say.nothingAbout, { about })];
  const told = found
    .slice(0, MOST_TOLD)
    .map(({ words }) => (of === 'companion' ? words : (toSecondPerson(words) ?? `"${words}"`)));
  const more = found.length - told.length;
  return [
    choose(of === 'companion' ? say.ofMyself : say.known, { list: listed(told) }),
    ...(more > 0 ? [choose(say.more, { more: String(more) })] : []),
  ];
}

/** "a", "a and b", "a; b; and c". */
const listed = (items: readonly string[]): string => {
  const last = items.at(-1) ?? '';
  if (items.length < 3) return items.join(' and ');
  return `${items.slice(0, -1).join('; ')}; and ${last}`;
};
