/**
 * What is the emotion of a message aimed at? A rule of words and grammar for the difference between "I hate you",
 * "I hate my job", "I hate myself" and "I hate my boss"; English only. docs/emotional-state.md says how often it is
 * right.
 */
import {
  ABOUT,
  ABOUT_ONESELF,
  ASIDES,
  BEING,
  CONDITIONS,
  FEELING,
  FORBIDDING,
  GREETINGS,
  LIKERS,
  MEANING,
  OBJECTS,
  OWN,
  PHRASES,
  type PhraseTells,
  PLACES,
  QUESTIONS,
  SUBJECT_OF_NAME,
  TELLS,
  THANKED_ELSEWHERE,
  THANKS,
  tellsOf,
} from './target-words.ts';

/**
 * At the companion; at, about or of other people; at the person who writes; at an event, a thing or how life is;
 * at nothing, because nothing is felt or judged.
 */
export type EmotionTarget = 'companion' | 'somebody-else' | 'self' | 'situation' | 'none';

/** What part of a message is about each target: each in [0, 1], together 1. */
export type TargetShares = Readonly<Record<Exclude<EmotionTarget, 'none'>, number>>;

export interface Targets {
  readonly shares: TargetShares;
  /** How much of it says that the companion did harm, in [0, shares.companion]: "you lied to me". */
  readonly blame: number;
  /** False: its words tell of no feeling, and the shares only say whom or what it speaks of. */
  readonly felt: boolean;
}

/** Words, signs that end a clause, quotation marks, and feelings in signs. */
const TOKEN = /[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*|[.!?;…\n,"“”«»]|\p{Extended_Pictographic}|<3/gu;
const LETTER = /^[\p{L}\p{N}]/u;
const A = 97;
const Z = 122;
const isWord = (token: string): boolean => {
  const code = token.charCodeAt(0);
  return (code >= A && code <= Z) || LETTER.test(token);
};
const CLAUSE_ENDS = '.!?;…\n';

/** A quotation that nobody closes ends after so many words. */
const LONGEST_QUOTATION = 60;

interface Word {
  /** In lower case. */
  readonly word: string;
  readonly tells: number;
  readonly capital: boolean;
  /** Nothing is before it, or a comma. */
  readonly first: boolean;
}

/** A stretch of a message that says one thing. */
interface Clause {
  readonly words: Word[];
  /** Feelings that show in signs ("!", an emoji), or in words that are somebody else's. */
  excited: boolean;
  quoted: boolean;
}

/**
 * What the clauses of a message are aimed at. Those that tell of no feeling count only where there are no others:
 * "Thank you. I am on the bus." is all thanks; but a feeling that these lists have no word for ("your speech left me
 * in awe") is still about whom it speaks to.
 *
 * One pass over the text: a message of any length takes time in proportion to it.
 *
 * @param companionName what the person calls the companion; a name in the middle of a sentence may be a friend's.
 */
export function targetsOf(text: string, companionName: string): Targets {
  const felt = { companion: 0, 'somebody-else': 0, self: 0, situation: 0 };
  const spoken = { ...felt };
  const [name = ''] = companionName.toLowerCase().split(/\s+/, 1);
  let feelings = 0;
  let clauses = 0;
  let blames = 0;
  for (const clause of clausesOf(text)) {
    const evidence = evidenceIn(clause, name);
    const target = targetOf(evidence);
    spoken[target] += 1;
    clauses += 1;
    if (!evidence.affect) continue;
    felt[target] += 1;
    feelings += 1;
    if (target === 'companion' && evidence.harm) blames += 1;
  }
  if (feelings > 0) return { shares: shared(felt, feelings), blame: blames / feelings, felt: true };
  if (clauses === 0) spoken.situation = 1;
  return { shares: shared(spoken, Math.max(1, clauses)), blame: 0, felt: false };
}

const shared = (counts: TargetShares, total: number): TargetShares => ({
  companion: counts.companion / total,
  'somebody-else': counts['somebody-else'] / total,
  self: counts.self / total,
  situation: counts.situation / total,
});

/** Of several targets with the same share, the one that matters most to the companion. */
const BY_WEIGHT = ['companion', 'self', 'somebody-else', 'situation'] as const;

/** The target that most of a message is aimed at. */
export function mainTarget({ shares, felt }: Targets): EmotionTarget {
  if (!felt) return 'none';
  return BY_WEIGHT.reduce((best, target) => (shares[target] > shares[best] ? target : best));
}

function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = [];
  let clause: Clause = { words: [], excited: false, quoted: false };
  let quotedWords: number | null = null;
  let paused = false;
  const end = () => {
    if (clause.words.length > 0 || (clause.excited && clauses.length === 0)) clauses.push(clause);
    clause = { words: [], excited: false, quoted: false };
  };
  const plain = text.replace(/[’‘]/g, "'");
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(plain); match !== null; match = TOKEN.exec(plain)) {
    const [token] = match;
    if (isWord(token)) {
      const word = token.toLowerCase();
      if (quotedWords !== null) {
        quotedWords += 1;
        clause.quoted ||= (tellsOf(word) & TELLS.affect) !== 0 || THANKS.has(word);
        if (quotedWords >= LONGEST_QUOTATION) quotedWords = null;
      } else if (word === 'but') end();
      else {
        const first = paused || clause.words.length === 0;
        clause.words.push({ word, tells: tellsOf(word), capital: word[0] !== token[0], first });
        paused = false;
      }
    } else if (token === ',') {
      paused = true;
    } else if ('"“”«»'.includes(token)) {
      quotedWords = token === '“' || token === '«' || (token === '"' && quotedWords === null) ? 0 : null;
    } else if (quotedWords === null) {
      if (token === '!') clause.excited ||= !GREETINGS.has(clause.words[0]?.word ?? '');
      if (CLAUSE_ENDS.includes(token)) end();
      else {
        // A smile after the full stop belongs to what was said before it.
        const before = clause.words.length === 0 ? clauses.at(-1) : undefined;
        (before ?? clause).excited = true;
      }
    }
  }
  end();
  return clauses;
}

/** What the words of a clause tell, taken together. */
interface Evidence {
  affect: boolean;
  you: boolean;
  person: boolean;
  self: boolean;
  harm: boolean;
}

function evidenceIn({ words, excited, quoted }: Clause, name: string): Evidence {
  const found: Evidence = { affect: excited || quoted, you: false, person: false, self: false, harm: false };
  let aboutMe = false;
  /** Where "I am" stands, until something else is spoken of. */
  let being = -1;
  let says = -1;
  let verdict = false;
  for (let i = 0; i < words.length; i++) {
    const { word, tells } = words[i]!;
    const before = words[i - 1]?.word ?? '';
    const after = words[i + 1]?.word ?? '';
    if (word === name) found.you ||= i === 0 || i === words.length - 1;
    else if ((tells & TELLS.person) !== 0 || isName(words, i)) {
      found.person = true;
      if (i > being + 3) being = -1;
    }
    if ((tells & TELLS.says) !== 0) says = i;
    if ((tells & TELLS.harm) !== 0) found.harm ||= !didMyself(words, i);
    if ((tells & TELLS.you) !== 0) found.you ||= isAddress(words, i, says, found.person);
    if (THANKS.has(word) && !THANKED_ELSEWHERE.has(after)) found.you = found.affect = true;

    const phrase = PHRASES.get(before)?.get(word);
    if (phrase !== undefined && isMeant(phrase, words, i)) {
      found.affect = true;
      if (phrase !== 'affect') found[phrase] = true;
    }
    if (word === 'myself' && before !== 'by') found.self = true;
    if (word === 'i' && after === 'am' && verdict) found.self = true;
    if (BEING.has(word) && (word[0] === 'i' || isMine(words, i))) being = i;
    if ((tells & TELLS.affect) !== 0 && isFelt(word, before, after)) found.affect = true;
    if ((tells & TELLS.verdict) !== 0) {
      verdict = true;
      if (isOwnVerdict(words, i, being)) found.self = found.affect = true;
    }
    if ((tells & TELLS.deed) !== 0 && isMine(words, i)) found.self = true;
    if (OWN.has(word) && (before === 'my' || before === 'own')) found.self = true;
    if (after === 'i' && word === 'way') found.self = true;
    aboutMe ||= ABOUT_ONESELF.has(word) && speaksOfMe(words, i);
  }
  if (FORBIDDING.has(words[0]?.word ?? '') && words.some(({ word }) => word === 'me'))
    found.you = found.affect = true;
  found.self ||= aboutMe && !found.person;
  return found;
}

function targetOf({ you, person, self }: Evidence): keyof TargetShares {
  if (you) return 'companion';
  if (self) return 'self';
  return person ? 'somebody-else' : 'situation';
}

/** Commands are said at the beginning: "my brain won't shut up" is none. */
const isMeant = (phrase: PhraseTells, words: readonly Word[], i: number): boolean =>
  phrase !== 'you' || (i <= 2 && !isMine(words, i) && (words[0]!.tells & TELLS.person) === 0);

/** "You" that speaks to the companion, and not "you know", "when you lose someone", "can you help me", "he said you …". */
function isAddress(words: readonly Word[], i: number, says: number, personBefore: boolean): boolean {
  const before = words[i - 1]?.word ?? '';
  const after = words[i + 1]?.word ?? '';
  if (ASIDES.has(after) || CONDITIONS.has(before)) return false;
  if (words[i - 1]?.first && QUESTIONS.has(before)) return false;
  const reported = personBefore && says >= 0 && i - says <= 4 && !ABOUT.has(before);
  return !reported;
}

/** A capital where no sentence begins: somebody's name, unless it is a place, or a word shouted. */
function isName(words: readonly Word[], i: number): boolean {
  const { capital, tells, word } = words[i]!;
  if (!capital || tells !== 0) return false;
  if (i === 0) return SUBJECT_OF_NAME.has(words[1]?.word ?? '');
  return word.length > 1 && !PLACES.has(words[i - 1]!.word);
}

/** "Like" is a feeling in "I like" and none in "like this"; "good morning" judges nothing. */
function isFelt(word: string, before: string, after: string): boolean {
  if (word === 'like') return LIKERS.has(before);
  if (word === 'good') return !GREETINGS.has(after);
  if (word === 'kind') return after !== 'of';
  if (word === 'mean') return !MEANING.has(before);
  return true;
}

/** "I am such a fool", "what a fool I am"; not "I am mad at that fool", nor "I feel awful". */
function isOwnVerdict(words: readonly Word[], i: number, being: number): boolean {
  if (being < 0 || i - being > 6) return false;
  for (let j = being + 1; j < i; j++) if (OBJECTS.has(words[j]!.word)) return false;
  const mild = (words[i]!.tells & TELLS.mild) !== 0;
  return !(mild && FEELING.has(words[being]!.word)) || words[i + 1]?.word === 'about';
}

/** Whether "I" is the subject of the word at `i`: it stands up to three words before, and nobody else between. */
function isMine(words: readonly Word[], i: number): boolean {
  for (let j = i - 1; j >= Math.max(0, i - 3); j--) {
    const { word, tells } = words[j]!;
    if (word === 'i') return true;
    if ((tells & (TELLS.person | TELLS.you)) !== 0) return false;
  }
  return false;
}

/** "I hurt you", "I never lied"; not "I am disappointed". */
const didMyself = (words: readonly Word[], i: number): boolean =>
  words[i - 1]?.word === 'i' || (words[i - 2]?.word === 'i' && !BEING.has(words[i - 1]!.word));

/** "How shy I am", "who I am", "the way I treated her", "being me": what is felt is about oneself. */
function speaksOfMe(words: readonly Word[], i: number): boolean {
  for (let j = i + 1; j <= i + 3 && j < words.length; j++) {
    const { word } = words[j]!;
    if (word === 'i' || word === 'me' || word === "i've" || word === "i'm") return true;
  }
  return false;
}
