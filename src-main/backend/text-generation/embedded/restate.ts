/**
 * Finds the clause that a message turns on and says it in the second person, so that the companion can
 * give a person's OWN content back: "Hey, so… I failed my exam today :(" becomes "you failed your exam
 * today". English. Where nothing can be said back safely, it says so by null.
 */
import { type Aspect, aspectOf, type Form, formOf } from './clause-form.ts';
import {
  ADDRESSED,
  BEING_LEFT_OUT,
  CLOSER,
  COMMON_START,
  CUT,
  FILLER,
  FIRST,
  HAVING_LEFT_OUT,
  NAMED,
  NOUN_AND_ME,
  OPENER,
  OTHER,
  OWN,
  POINTING,
  SUBJECT_LEFT_OUT,
  TIME_AS_SUBJECT,
  VERB,
  WHEN,
} from './english/clause-patterns.ts';
import { shiftPerson } from './person-shift.ts';
import { type Sentence, splitSentences, tidy, wordsOf } from './sentences.ts';

export interface Restatement {
  /** In the second person, starting in lower case where the first word is no name, without a closing mark. */
  readonly clause: string;
  readonly form: Form;
  /** Null for a fragment, which does not tell. */
  readonly aspect: Aspect | null;
}

const LONGEST_CLAUSE = 18;
const LONGEST_FRAGMENT = 6;
/** People come to the point late: between equal sentences the later one wins. */
const LATER_COUNTS = 0.3;

/** What a message says, in the second person; null where it holds nothing that can be said back. */
export function restate(text: string): Restatement | null {
  const sentences = splitSentences(tidy(text));
  let best = { clause: '', score: 0 };
  for (const [index, sentence] of sentences.entries()) {
    const recency = index / Math.max(1, sentences.length - 1);
    for (const clause of clausesOf(sentence)) {
      const told = content(clause);
      const score = told + LATER_COUNTS * recency;
      if (told > 0 && score > best.score) best = { clause, score };
    }
  }
  if (best.score === 0) return fragmentOf(sentences);
  const clause = lowerStart(shiftPerson(withSubject(best.clause)));
  return { clause, form: formOf(clause), aspect: aspectOf(clause) };
}

/** The clauses of a sentence that stand alone: all of it where it is short, else its parts. */
function clausesOf({ text, asks }: Sentence): string[] {
  if (asks) return [];
  const whole = trimmed(text);
  if (wordsOf(whole).length <= LONGEST_CLAUSE) return [whole];
  return whole
    .split(CUT)
    .map(trimmed)
    .filter((part) => wordsOf(part).length <= LONGEST_CLAUSE);
}

function trimmed(text: string): string {
  let rest = text.trim();
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(FILLER, '').replace(OPENER, '').replace(CLOSER, '').trim();
  }
  return rest;
}

/**
 * How much of the person's own story a clause tells; 0 or less: not fit to be said back. Only the order of
 * the scores counts: what somebody says of themselves, then of what is theirs, then of others.
 */
function content(clause: string): number {
  const words = wordsOf(clause).length;
  const body = TIME_AS_SUBJECT.test(clause) ? clause : clause.replace(WHEN, '');
  const spoken = subjectScore(body);
  if (words < (/^(?:he|she|they|we|i)\b/i.test(body) ? 2 : 3) || spoken === 0) return 0;
  // A "you" is the companion or anybody; either way saying it back would twist it.
  if (ADDRESSED.test(clause.replace(/"[^"]*"/g, ''))) return 0;
  const full = words >= 4 && words <= 14 ? 1 : 0;
  const strong = /\b(?:feel|felt|feeling|never|always|so|really|can't|because|afraid|wish)\b/i.test(clause)
    ? 0.6
    : 0;
  const hollow = /^i (?:don't know|know|think so|guess|see|agree|understand|said|will|can|do|did)$/i.test(
    clause,
  )
    ? 9
    : 0;
  return spoken + full + strong - hollow;
}

function subjectScore(clause: string): number {
  if (FIRST.test(clause)) return 3;
  if (OWN.test(clause)) return 2.5;
  if (SUBJECT_LEFT_OUT.test(clause) || BEING_LEFT_OUT.test(clause) || HAVING_LEFT_OUT.test(clause))
    return 2.4;
  if (TIME_AS_SUBJECT.test(clause)) return 1.5;
  if (POINTING.test(clause)) return /\b(?:me|my|i|i'm)\b/i.test(clause) ? 1.2 : 0;
  if (/^(?:he|she|they) \p{Ll}/iu.test(clause)) return 1.5;
  if (OTHER.test(clause))
    return wordsOf(clause).length >= 3 && VERB.test(clause.replace(/^\S+\s/, '')) ? 1.5 : 0;
  // A name at the start ("Tom left me"): only with a first person in reach, else it may be anything.
  if (NAMED.test(clause)) return /\b(?:me|my|us|our)\b/i.test(clause) ? 1.3 : 0;
  return NOUN_AND_ME.test(clause) ? 1.2 : 0;
}

/** "Lost my job" as the full clause it stands for. */
function withSubject(clause: string): string {
  const time = WHEN.exec(clause)?.[0] ?? '';
  const body = clause.slice(time.length);
  if (FIRST.test(body)) return clause;
  const said = body.slice(0, 1).toLowerCase() + body.slice(1);
  if (HAVING_LEFT_OUT.test(body)) return `${time}I've ${said}`;
  if (BEING_LEFT_OUT.test(body)) return `${time}I'm ${said}`;
  return SUBJECT_LEFT_OUT.test(body) ? `${time}I ${said}` : clause;
}

const lowerStart = (clause: string): string =>
  COMMON_START.test(clause) || !/^\p{Lu}/u.test(clause)
    ? clause.slice(0, 1).toLowerCase() + clause.slice(1)
    : clause;

/** A short message without a clause, in its own words. */
function fragmentOf(sentences: readonly Sentence[]): Restatement | null {
  const [only, ...more] = sentences;
  if (only === undefined || more.length > 0 || only.asks) return null;
  const words = trimmed(only.text);
  const count = wordsOf(words).length;
  if (count === 0 || count > LONGEST_FRAGMENT || /\b(?:you|your|you're)\b/i.test(words)) return null;
  return { clause: lowerStart(shiftPerson(words)), form: 'fragment', aspect: null };
}
