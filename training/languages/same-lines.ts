/**
 * Which lines of two files are the same line of a film, in two languages or in two people's translations.
 *
 * XED does not say, but its files (other than English) hold the lines in the order of the films, and a
 * line's emotions are those of its English original in all of them. So two files run in parallel for the
 * length of a film, each with gaps: a local alignment (Smith & Waterman 1981) over pairs of lines with equal
 * emotions finds these runs, several for a film that was translated more than once.
 */
import type { Line } from './xed.ts';

/** Lines `a` of the first file and `b` of the second are the same; `score` says how good their neighbourhood fits. */
export interface SamePair {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** What a line left out on one side costs, in nats as the scores of pairs are. */
const GAP = 1.2;
/** What the lines before count for at most, so that a good run does not carry a bad pair far away. */
const CREDIT_MAX = 30;
/** Against a file turned back to front, where nothing fits, no pair of the real files reaches this. */
const LEAST_SCORE = 26;
/** Of the pairs of a line within so many lines only the best stands. */
const NEIGHBOURHOOD = 40;

/** What is compared of a line. */
interface Side {
  readonly emotions: Int32Array;
  /** Surprise of the line's set of emotions: -ln of its share in the file. */
  readonly surprise: Float64Array;
  readonly logLength: Float64Array;
  /** Bits: question, exclamation, dash (a second speaker). */
  readonly marks: Uint8Array;
  /** Names and numbers as bits of a small Bloom filter. */
  readonly names: Int32Array;
  /** Lines by their set of emotions, in order. */
  readonly byEmotions: ReadonlyMap<number, Int32Array>;
}

export function findSameLines(first: readonly Line[], second: readonly Line[]): SamePair[] {
  const [a, b] = [describe(first), describe(second)];
  const lengthShift = mean(a.logLength) - mean(b.logLength);
  const partners = Array.from(a.emotions, (emotions) => b.byEmotions.get(emotions) ?? new Int32Array(0));
  const fits = partners.map((lines, i) => Float32Array.from(lines, (j) => affinity(a, i, b, j, lengthShift)));
  const forward = accumulate(partners, fits, second.length, false);
  const backward = accumulate(partners, fits, second.length, true);

  const found: SamePair[] = [];
  partners.forEach((lines, i) => {
    lines.forEach((j, k) => {
      const score = forward[i]![k]! + backward[i]![k]! - fits[i]![k]!;
      if (score >= LEAST_SCORE) found.push({ a: i, b: j, score });
    });
  });
  return onlyBest(onlyBest(found, 'a', 'b'), 'b', 'a');
}

/** For each pair the best score of a run that ends with it (`backward`: that begins with it). */
function accumulate(
  partners: readonly Int32Array[],
  fits: readonly Float32Array[],
  width: number,
  backward: boolean,
): Float32Array[] {
  const scores = fits.map((row) => new Float32Array(row.length));
  let before = new Float32Array(width + 2);
  let current = new Float32Array(width + 2);
  const fitAt = new Float32Array(width).fill(Number.NEGATIVE_INFINITY);
  const place = new Int32Array(width);
  const step = backward ? -1 : 1;
  for (let n = 0; n < partners.length; n++) {
    const i = backward ? partners.length - 1 - n : n;
    const lines = partners[i]!;
    for (let k = 0; k < lines.length; k++) {
      fitAt[lines[k]!] = fits[i]![k]!;
      place[lines[k]!] = k;
    }
    current.fill(0);
    // cell j + 1 of a row belongs to line j; one empty cell on either side
    for (let m = 0, j = backward ? width - 1 : 0; m < width; m++, j += step) {
      let best = Math.max(0, before[j + 1]! - GAP, current[j + 1 - step]! - GAP);
      const gain = fitAt[j]!;
      if (gain !== Number.NEGATIVE_INFINITY) {
        const score = before[j + 1 - step]! + gain;
        scores[i]![place[j]!] = score;
        best = Math.max(best, Math.min(score, CREDIT_MAX));
      }
      current[j + 1] = best;
    }
    for (const line of lines) fitAt[line] = Number.NEGATIVE_INFINITY;
    [before, current] = [current, before];
  }
  return scores;
}

/** How well two lines of equal emotions fit, in nats, from what translations usually share. Weights set by hand. */
function affinity(a: Side, i: number, b: Side, j: number, lengthShift: number): number {
  const lengths = a.logLength[i]! - b.logLength[j]! - lengthShift;
  let score = 0.9 * Math.min(a.surprise[i]!, b.surprise[j]!) + 0.6 - 3.5 * lengths ** 2;
  const both = a.marks[i]! & b.marks[j]!;
  const one = a.marks[i]! ^ b.marks[j]!;
  score += both & 1 ? 1 : one & 1 ? -1.2 : 0.15;
  score += both & 2 ? 0.5 : one & 2 ? -0.3 : 0.05;
  score += both & 4 ? 0.2 : one & 4 ? -0.1 : 0;
  if (a.names[i]! & b.names[j]!) score += 2.2;
  return score;
}

function describe(lines: readonly Line[]): Side {
  const emotions = Int32Array.from(lines, (line) => line.emotions);
  const groups = new Map<number, number[]>();
  emotions.forEach((set, index) => {
    const group = groups.get(set);
    if (group) group.push(index);
    else groups.set(set, [index]);
  });
  return {
    emotions,
    surprise: Float64Array.from(emotions, (set) => -Math.log(groups.get(set)!.length / lines.length)),
    logLength: Float64Array.from(lines, ({ text }) => Math.log(3 + text.length)),
    marks: Uint8Array.from(
      lines,
      ({ text }) =>
        Number(/[?？؟]/.test(text)) | (Number(/[!！]/.test(text)) << 1) | (Number(/^-|- /.test(text)) << 2),
    ),
    names: Int32Array.from(lines, ({ text }) => namesOf(text)),
    byEmotions: new Map([...groups].map(([set, group]) => [set, Int32Array.from(group)])),
  };
}

/** The first four letters of capitalised words inside a sentence, and numbers. */
const NAME = /(?<=[\p{L},;] )\p{Lu}\p{L}{3}|\d+/gu;

function namesOf(text: string): number {
  let bits = 0;
  for (const name of text.match(NAME) ?? []) {
    let hash = 7;
    for (const character of name.toLowerCase())
      hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
    bits |= 1 << ((hash ^ (hash >>> 15)) & 31);
  }
  return bits;
}

/** Keeps a pair if no other of the same line `of` scores more within the neighbourhood on the other side. */
function onlyBest(pairs: readonly SamePair[], of: 'a' | 'b', other: 'a' | 'b'): SamePair[] {
  const byLine = new Map<number, SamePair[]>();
  for (const pair of pairs) {
    const group = byLine.get(pair[of]);
    if (group) group.push(pair);
    else byLine.set(pair[of], [pair]);
  }
  return pairs.filter((pair) =>
    byLine
      .get(pair[of])!
      .every((rival) => rival.score <= pair.score || Math.abs(rival[other] - pair[other]) > NEIGHBOURHOOD),
  );
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
