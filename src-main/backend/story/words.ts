/**
 * Which words go with which emotion. Pure.
 *
 * Log-odds of a word with an emotion against the others, with an informative Dirichlet prior, as a z-score (Monroe,
 * Colaresi & Quinn 2008, "Fightin' Words", Political Analysis 16:372-403): a word that occurs twice says little, however
 * one-sided it is. A word counts once for each message.
 */
import type { StoryWords } from '#shared/contract/story.ts';
import type { EmotionLabel } from '#shared/emotions/taxonomy.ts';
import type { LabelledText } from '../database/story.ts';
import { isStopWord } from './stop-words.ts';

/** How much the prior weighs: as much as this share of all words, and as so many at most. */
const PRIOR_SHARE = 0.1;
const MOST_PRIOR_WORDS = 500;
/** A word in fewer messages of an emotion is an accident. */
const FEWEST_MESSAGES = 2;
/** A word in more than this share of the messages of the other emotions carries nothing, in whatever language. */
const COMMON_SHARE = 0.25;
/** Below so many messages the share says nothing yet. */
const ENOUGH_FOR_SHARE = 40;
/** Chance alone goes beyond this once in forty times. */
const LEAST_WEIGHT = 1.96;
const MOST_WORDS = 12;
/** An emotion with fewer messages has no words of its own yet. */
const FEWEST_OF_LABEL = 3;
const LONGEST_WORD = 30;

/** What several languages write without spaces is cut into words by the machine's own dictionary. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;
const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string | null): Intl.Segmenter {
  const key = language ?? 'und';
  let segmenter = segmenters.get(key);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(key, { granularity: 'word' });
    segmenters.set(key, segmenter);
  }
  return segmenter;
}

/** The words of a text that may carry something, in lower case, each once. */
export function wordsOf({ text, language }: Pick<LabelledText, 'text' | 'language'>): Set<string> {
  const unspaced = UNSPACED.test(text);
  const found = unspaced
    ? [...segmenterFor(language).segment(text)]
        .filter(({ isWordLike }) => isWordLike)
        .map(({ segment }) => segment)
    : (text.match(WORD) ?? []);
  const words = new Set<string>();
  for (const each of found) {
    const word = each.toLowerCase().replaceAll('’', "'");
    const length = [...word].length;
    const isShort = length < (UNSPACED.test(word) ? 2 : 3);
    if (!isShort && length <= LONGEST_WORD && !isStopWord(word)) words.add(word);
  }
  return words;
}

/** Counts messages as they come. */
export function createWordCount() {
  const all = new Map<string, number>();
  const byLabel = new Map<EmotionLabel, { messages: number; words: Map<string, number>; total: number }>();
  let messages = 0;
  let total = 0;
  return {
    add(message: LabelledText): void {
      messages += 1;
      let of = byLabel.get(message.label);
      if (of === undefined) {
        of = { messages: 0, words: new Map(), total: 0 };
        byLabel.set(message.label, of);
      }
      of.messages += 1;
      for (const word of wordsOf(message)) {
        all.set(word, (all.get(word) ?? 0) + 1);
        of.words.set(word, (of.words.get(word) ?? 0) + 1);
        of.total += 1;
        total += 1;
      }
    },
    messages: (): number => messages,
    /** Emotions by how often they were read; those without a word of their own are left out. */
    labels: (): StoryWords[] =>
      [...byLabel]
        .filter(([, of]) => of.messages >= FEWEST_OF_LABEL)
        .sort(([a, one], [b, other]) => other.messages - one.messages || a.localeCompare(b))
        .map(([label, of]) => ({ label, messages: of.messages, words: weigh(of, { all, messages, total }) }))
        .filter(({ words }) => words.length > 0),
  };
}

function weigh(
  of: { messages: number; words: ReadonlyMap<string, number>; total: number },
  { all, messages, total }: { all: ReadonlyMap<string, number>; messages: number; total: number },
): StoryWords['words'] {
  const elsewhere = total - of.total;
  const priors = Math.min(MOST_PRIOR_WORDS, total * PRIOR_SHARE);
  const others = messages - of.messages;
  const tooCommon = others < ENOUGH_FOR_SHARE ? Infinity : others * COMMON_SHARE;
  const weighed: StoryWords['words'] = [];
  for (const [word, here] of of.words) {
    const overall = all.get(word) ?? here;
    const there = overall - here;
    if (here < FEWEST_MESSAGES || there > tooCommon) continue;
    const prior = (priors * overall) / total;
    const odds = Math.log((here + prior) / (of.total + priors - here - prior));
    const oddsElsewhere = Math.log((there + prior) / (elsewhere + priors - there - prior));
    const weight = (odds - oddsElsewhere) / Math.sqrt(1 / (here + prior) + 1 / (there + prior));
    if (weight >= LEAST_WEIGHT)
      weighed.push({ word, messages: here, weight: Math.round(weight * 100) / 100 });
  }
  return weighed.sort((a, b) => b.weight - a.weight || a.word.localeCompare(b.word)).slice(0, MOST_WORDS);
}
