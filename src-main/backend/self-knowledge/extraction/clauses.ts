/** From a message to the clauses in which somebody may say something about themselves. */
import { splitSentences, tidy } from '../../text-generation/embedded/sentences.ts';

/** What the words of a language say about where its clauses begin, and which are no statements. */
export interface ClauseWords {
  /** Where a sentence comes apart. Global. */
  readonly joints: RegExp;
  /** Words before the clause itself ("well", "by the way", "I told you that"), with what follows them. */
  readonly leadIn: RegExp;
  /** A lead-in with which people introduce themselves. */
  readonly greeting: RegExp;
  /** A sentence that supposes something from its beginning on. */
  readonly supposing: RegExp;
  /** A clause in which somebody else says something: what follows in the sentence is theirs. */
  readonly reporting: RegExp;
  /** A clause that is not meant as a fact. */
  readonly unreal: RegExp;
}

export interface Clause {
  readonly text: string;
  /** Something like "hi" or "by the way" came right before it. */
  readonly introduced: boolean;
}

/** What somebody else said or wrote: learnt from it would be theirs. */
const QUOTATION = /"[^"]*(?:"|$)/g;
/** More clauses than anybody tells facts in. */
const MOST_CLAUSES = 60;
/** Of other languages than English so much is looked at, in UTF-16 code units. */
const LONGEST_TEXT = 4_000;

/** Sentences without quotations, questions left out, of a text in any language. */
function toldSentences(text: string): string[] {
  return splitSentences(text.replace(QUOTATION, ' '))
    .filter(({ asks }) => !asks)
    .map((sentence) => sentence.text.replace(/\s+/g, ' ').trim());
}

/** English as it is typed in chats, spelled out. */
export const toldInEnglish = (text: string): string[] => toldSentences(tidy(text));

/** Other languages keep their spelling: "im" is a word of German. A day's number ends no sentence. */
export const toldOtherwise = (text: string): string[] =>
  toldSentences(
    text
      .slice(0, LONGEST_TEXT)
      .replace(/```[^`]*(?:```|$)/g, ' ')
      .replace(/^ *>.*$/gm, ' ')
      .replace(/[’‘ʼ]/g, "'")
      .replace(/[“”„«»]/g, '"')
      .replace(/[¡¿*_~`#|]/g, ' ')
      .replace(/(\d{1,2})\. (?=\p{Lu}\p{Ll}+)/gu, '$1 '),
  );

/** The clauses of told sentences, without what leads into them. */
export function clausesOf(sentences: readonly string[], words: ClauseWords): Clause[] {
  const clauses: Clause[] = [];
  let introduced = false;
  for (const sentence of sentences) {
    if (words.supposing.test(sentence)) continue;
    for (const part of sentence.split(words.joints)) {
      let text = part.trim();
      for (let led = words.leadIn.exec(text); led !== null && led[0] !== ''; led = words.leadIn.exec(text)) {
        introduced ||= words.greeting.test(led[0]);
        text = text.slice(led[0].length).trim();
      }
      if (text === '') continue;
      if (words.reporting.test(text)) break;
      if (!words.unreal.test(text)) clauses.push({ text, introduced });
      introduced = false;
      if (clauses.length === MOST_CLAUSES) return clauses;
    }
  }
  return clauses;
}
