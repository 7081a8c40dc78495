/** Answers about the companion itself, from its actual state and the messages that caused it. */
import type { Persona } from '#shared/contract/companion.ts';
import type { AffectState } from '#shared/emotions/companion.ts';
import { magnitude } from '#shared/emotions/vad.ts';
import { strongestFirst } from '../../emotion-state/state.ts';
import { moodInWords } from '../../emotion-state/words.ts';
import { answerFromMemory } from './about-memory.ts';
import type { Memory } from './conversation.ts';
import { intentOf } from './intent.ts';
import { isSelfQuestion, type SelfQuestion } from './intents.ts';
import type { Phrases } from './phrases.ts';
import type { Chooser, Wording } from './wording.ts';

export interface Self {
  readonly affect: AffectState;
  readonly persona: Persona;
  /** The texts of the messages that caused active emotions; may lack some. */
  readonly causes: readonly { readonly messageId: string; readonly excerpt: string }[];
  readonly memory?: Memory | undefined;
}

/** Longest part of a person's own words that is quoted back, in characters. */
const LONGEST_QUOTE = 60;

/**
 * @param asked the message that asks; it is never given as the reason for its own answer.
 * @param mayAsk false where the person wants no questions.
 */
export function answerAboutSelf(
  question: SelfQuestion,
  self: Self,
  { asked, mayAsk }: { readonly asked: string; readonly mayAsk: boolean },
  phrases: Phrases,
  { choose, ...others }: Chooser,
): Wording[] {
  const { state } = phrases;
  const slots = { name: self.persona.name, mood: moodInWords(self.affect.mood) };
  if (question === 'how-are-you') {
    const [reason] = reasons(self, asked, phrases, choose, 1);
    return [
      choose(state.moods, slots),
      ...(reason === undefined ? [] : [reason]),
      ...(mayAsk ? [choose(state.handBack)] : []),
    ];
  }
  // A question of this kind that asks for nothing in particular.
  if (question === 'remember')
    return answerFromMemory({ of: 'person', about: '' }, self.memory, phrases, { choose, ...others });
  if (question === 'why-feel') {
    const found = reasons(self, asked, phrases, choose, 2);
    if (found.length > 0) return found;
    const still = isAtRest(self.affect) ? state.noCauses : state.returning;
    return [choose(self.affect.emotions.length > 0 ? state.onlyAsked : still), choose(state.moods, slots)];
  }
  return [choose(phrases.self[question], slots)];
}

/** The strongest emotions with the messages that caused them, each cause once; a question to the companion is none. */
function reasons(
  self: Self,
  asked: string,
  phrases: Phrases,
  choose: Chooser['choose'],
  most: number,
): Wording[] {
  const { causes, secondCauses, forgottenCauses } = phrases.state;
  const given: Wording[] = [];
  const quoted = new Set<string>();
  for (const { kind, causeMessageId } of strongestFirst(self.affect.emotions)) {
    if (given.length === most || quoted.has(causeMessageId)) continue;
    quoted.add(causeMessageId);
    const text = self.causes.find(({ messageId }) => messageId === causeMessageId)?.excerpt;
    const feeling = phrases.feelings[kind];
    if (text === undefined || quote(text) === '') {
      if (given.length === 0) given.push(choose(forgottenCauses, { feeling }));
      continue;
    }
    if (quote(text) === quote(asked) || isSelfQuestion(intentOf(text))) continue;
    given.push(choose(given.length === 0 ? causes : secondCauses, { feeling, excerpt: quote(text) }));
  }
  return given;
}

/** A person's own words, short enough to stand inside a sentence: one line, cut between words. */
export function quote(text: string): string {
  const line = text
    .replace(/["“”„«»]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/[\s…,;:.]+$/u, '')
    .trim();
  const characters = [...line];
  if (characters.length <= LONGEST_QUOTE) return line;
  const cut = characters.slice(0, LONGEST_QUOTE).join('');
  return `${cut.replace(/\s+\S*$/, '').replace(/[\s,;:.]+$/, '')}…`;
}

/** Close enough to rest that nobody would see the difference. */
function isAtRest({ mood, resting }: AffectState): boolean {
  return (
    magnitude({
      valence: mood.valence - resting.valence,
      arousal: mood.arousal - resting.arousal,
      dominance: mood.dominance - resting.dominance,
    }) < 0.05
  );
}
