import type { Concern } from '#shared/safety/concern.ts';
import { createCueTable } from './cue-table.ts';
import { ENGLISH } from './english/english.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import { ITALIAN } from './italian.ts';
import { plainSentence, withoutAccents } from './plain-sentence.ts';
import { PORTUGUESE } from './portuguese.ts';
import type { Rule, SafetyLanguage } from './rule.ts';
import { SPANISH } from './spanish.ts';

const LANGUAGES: readonly SafetyLanguage[] = [ENGLISH, GERMAN, SPANISH, FRENCH, PORTUGUESE, ITALIAN];

/** So much around a cue is looked at, as far as the sentence goes. */
const AROUND = 140;
/** Of a text that is nothing but cues, so much is looked at from its beginning and as much from its end. */
const MOST_LOOKED_AT = 2_000;

const cueHits = createCueTable(LANGUAGES.map(({ cues }) => cues));

/** The words of a song, a film, a book: what is quoted there, or happens there to others, happens to nobody. */
const FICTION =
  /\b(?:song|songs|lyrics?|album|band|concert|film|movie|series|book|novel|story|chapter|character|villain|hero|podcast|episode|play|plays|theatre|theater|karaoke|manga|anime|title|called|poem)\b/;
const QUOTED = /"[^"]{0,200}"/g;

/** Over, and said to be over. */
const OVER =
  /\b(?:used to|years ago|long ago|as a (?:kid|child|teen\w*)|in (?:19|20)\d\d|survived|overcame|clean from|no longer (?:think|feel|am|do|have (?:\w+ )?(?:thoughts|urges|suicidal))|in (?:\w+ ){1,2}years|recovered)\b/;
const AND_WELL =
  /\b(?:happy|fine|safe|glad|recovered|helped|help others|my peace|well again|better now|overcame|have not|not in|clean from|life is good|no longer (?:think|have (?:\w+ )?(?:thoughts|urges|suicidal))|survived)\b/;
const BUT_NOW = /\b(?:again|tonight|right now|still want|still think|anymore)\b/;

/**
 * What a message says of somebody in danger; null: nothing was found. Looks at the words alone, on this machine,
 * before anybody else is asked. Pure; linear in the length of the text, whatever it is.
 */
export function findConcern(text: string): Concern | null {
  let found: Concern | null = null;
  for (const passage of worthLookingAt(passages(withoutAccents(text)))) {
    const concern = concernOf(passage);
    if (concern === null) continue;
    if (found === null || rank(concern) < rank(found)) found = concern;
    if (rank(found) === 0) break;
  }
  return found;
}

/** What stands around a cue, and the languages that it is a cue of. */
interface Passage {
  readonly text: string;
  readonly languages: number;
}

/** A piece for each sentence with a cue; of a long sentence what is around the cues. Pieces do not overlap. */
function passages(text: string): Passage[] {
  const found: Passage[] = [];
  let start = 0;
  let end = 0;
  let languages = 0;
  for (const hit of cueHits(text)) {
    if (hit.index >= end) {
      if (languages !== 0) found.push({ text: text.slice(start, end), languages });
      start = Math.max(end, sentenceStart(text, hit.index));
      end = sentenceEnd(text, hit.index);
      languages = 0;
    }
    languages |= hit.languages;
  }
  if (languages !== 0) found.push({ text: text.slice(start, end), languages });
  return found;
}

const ENDS_A_SENTENCE: ReadonlySet<string> = new Set(['.', '!', '?', ';', '\n', '\u2026']);

function sentenceStart(text: string, at: number): number {
  const least = Math.max(0, at - AROUND);
  let start = at;
  while (start > least && !ENDS_A_SENTENCE.has(text[start - 1]!)) start--;
  return start;
}

function sentenceEnd(text: string, at: number): number {
  const most = Math.min(text.length, at + AROUND);
  let end = at;
  while (end < most && !ENDS_A_SENTENCE.has(text[end]!)) end++;
  return end;
}

/** Each passage once; where they are more than can be looked at, the first and the last of them. */
function worthLookingAt(all: readonly Passage[]): readonly Passage[] {
  const different = [...new Map(all.map((passage) => [passage.text, passage])).values()];
  const first = upToLimit(different);
  const rest = different.slice(first.length).reverse();
  return [...first, ...upToLimit(rest)];
}

function upToLimit(passages: readonly Passage[]): readonly Passage[] {
  let length = 0;
  const over = passages.findIndex(({ text }) => {
    length += text.length;
    return length > MOST_LOOKED_AT;
  });
  return over === -1 ? passages : passages.slice(0, over);
}

function concernOf({ text, languages }: Passage): Concern | null {
  const sentence = plainSentence(text);
  const fiction = FICTION.test(sentence);
  const said = fiction ? sentence.replace(QUOTED, ' ') : sentence;
  let best: Concern | null = null;
  for (const [index, { rules }] of LANGUAGES.entries()) {
    if ((languages & (1 << index)) === 0) continue;
    for (const rule of rules) {
      if (best !== null && rank(best) <= rank(rule.concern)) continue;
      if (fiction && rule.concern.about === 'other') continue;
      if (holds(rule, said)) best = rule.concern;
    }
  }
  if (best === null || !OVER.test(said) || BUT_NOW.test(said)) return best;
  return AND_WELL.test(said) ? null : { ...best, level: 'indirect' };
}

const holds = ({ says, unless }: Rule, sentence: string): boolean =>
  says.test(sentence) && !unless?.test(sentence);

const KINDS: readonly Concern['kind'][] = ['suicide', 'medical', 'abuse', 'violence', 'self-harm'];

/** What is said plainly comes before what is hinted at, danger to life before other harm, the person before others. */
const rank = ({ kind, level, about }: Concern): number =>
  (level === 'explicit' ? 0 : 10) + KINDS.indexOf(kind) + (about === 'self' ? 0 : 5);
