/**
 * An extractive summary, made without a model: the sentences that matter most, in the order in which they were said.
 * Pure. What counts: the emotion that was read from a message, people, plans with a time, and what somebody says of
 * themselves; the person's words before the companion's, and of equal ones the newer.
 */
import { splitSentences } from '../embedded/sentences.ts';
import { estimateTokens } from '../tokens.ts';

export interface SaidMessage {
  readonly role: 'user' | 'assistant';
  readonly text: string;
  /** How strongly an emotion spoke from it, in [0, 1]; 0 where none was read. */
  readonly intensity: number;
}

const PERSON = 'Person: ';
const COMPANION = 'Companion: ';

/** The part of a very long message that is looked at. */
const MOST_OF_A_MESSAGE = 4_000;
const SHORTEST = 12;
const LONGEST = 240;

const PEOPLE =
  /\b(?:my|our) (?:\w+ )?(?:mom|mum|mother|dad|father|parents|brother|sister|son|daughter|kids?|child|children|baby|wife|husband|partner|boyfriend|girlfriend|friend|boss|teacher|doctor|therapist|colleague|neighbou?r|dog|cat|grand\w+|aunt|uncle|cousin|ex)\b/i;
/** A name: a capital letter that does not begin the sentence. */
const NAME = /[\p{Ll},] \p{Lu}\p{Ll}{2,}/u;
const PLANS =
  /\b(?:tomorrow|tonight|next (?:week|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|exam|interview|appointment|surgery|wedding|moving|deadline|birthday|trip|funeral|(?:i'm|i am|we're) going to|plan(?:ning)? to|\d{1,2}(?:st|nd|rd|th)|in (?:january|february|march|april|may|june|july|august|september|october|november|december))\b/i;
const SELF =
  /\b(?:i am|i'm|my name is|i work|i live|i study|i have|i've|i like|i love|i hate|i want|i need|i feel|i promised?|i decided|i started|i stopped|i lost|i never|i always)\b/i;
const FEELING =
  /\b(?:afraid|scared|anxious|worried|sad|lonely|angry|furious|ashamed|guilty|happy|glad|proud|grateful|relieved|excited|hopeful|hopeless|exhausted|tired|hurt|depressed|love|hate|miss|cry|cried|died|death)\b/i;

const SHARE = {
  emotion: 1.2,
  people: 0.9,
  name: 0.4,
  plans: 1,
  self: 0.6,
  feeling: 0.7,
  person: 0.8,
  newer: 0.6,
};
/** Lines of an earlier summary were chosen once already; each round they have to be a little better to stay. */
const KEPT_BEFORE = 0.3;

interface Candidate {
  readonly line: string;
  readonly salience: number;
}

/**
 * @param before  the summary so far, by whomever; null: none.
 * @param messages  what was said since, oldest first.
 * @param mostTokens  as `estimateTokens` counts; the summary stays within it.
 */
export function sumUpOnDevice(
  before: string | null,
  messages: readonly SaidMessage[],
  mostTokens: number,
): string {
  const candidates = distinct([...linesOf(before), ...messages.flatMap(sentencesOf)]);
  const ranked = candidates
    .map((candidate, index) => ({
      ...candidate,
      index,
      rank: candidate.salience + (SHARE.newer * (index + 1)) / candidates.length,
    }))
    .sort((a, b) => b.rank - a.rank || b.index - a.index);
  const chosen: typeof ranked = [];
  let left = mostTokens;
  for (const candidate of ranked) {
    const tokens = estimateTokens(`${candidate.line}\n`);
    if (tokens > left) continue;
    left -= tokens;
    chosen.push(candidate);
  }
  return chosen
    .sort((a, b) => a.index - b.index)
    .map(({ line }) => line)
    .join('\n');
}

const linesOf = (summary: string | null): Candidate[] =>
  (summary ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ line, salience: salienceOf(line, 0, !line.startsWith(COMPANION)) - KEPT_BEFORE }));

function sentencesOf({ role, text, intensity }: SaidMessage): Candidate[] {
  const byPerson = role === 'user';
  return splitSentences(text.slice(0, MOST_OF_A_MESSAGE))
    .filter((sentence) => sentence.text.length >= SHORTEST && (byPerson || !sentence.asks))
    .map((sentence) => `${sentence.text.slice(0, LONGEST).trim()}${sentence.asks ? '?' : '.'}`)
    .map((sentence) => ({
      line: `${byPerson ? PERSON : COMPANION}${sentence}`,
      salience: salienceOf(sentence, intensity, byPerson),
    }));
}

function salienceOf(sentence: string, intensity: number, byPerson: boolean): number {
  const counts = (pattern: RegExp, share: number) => (pattern.test(sentence) ? share : 0);
  return (
    SHARE.emotion * intensity +
    counts(PEOPLE, SHARE.people) +
    counts(NAME, SHARE.name) +
    counts(PLANS, SHARE.plans) +
    counts(SELF, SHARE.self) +
    counts(FEELING, SHARE.feeling) +
    (byPerson ? SHARE.person : 0)
  );
}

/** The same sentence once, where it was said last. */
function distinct(candidates: readonly Candidate[]): Candidate[] {
  const last = new Map<string, number>();
  for (const [index, { line }] of candidates.entries()) last.set(line.toLowerCase(), index);
  return candidates.filter(({ line }, index) => last.get(line.toLowerCase()) === index);
}
