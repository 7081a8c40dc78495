import type { WeighedWord } from '#shared/emotions/reading.ts';
import { visitFeatures } from './features.ts';

/**
 * The words of a text that speak for something, with their shares of all that speaks for it, in the order of the text.
 * `parts`: what each feature says, by its bucket. What a feature says is split evenly between the places where it
 * occurs and the words that it is of; what speaks against is not shared out.
 */
export function shareOut(text: string, parts: ReadonlyMap<number, number>): WeighedWord[] {
  const spans = spansOf(text);
  const occurrences: { bucket: number; first: number; last: number }[] = [];
  const counts = new Map<number, number>();
  visitFeatures(
    spans.map(({ start, end }) => text.slice(start, end)),
    (bucket, first, last) => {
      if (!parts.has(bucket)) return;
      occurrences.push({ bucket, first, last });
      counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
    },
  );
  const sums = new Float64Array(spans.length);
  for (const { bucket, first, last } of occurrences) {
    const part = parts.get(bucket)! / counts.get(bucket)! / (last - first + 1);
    for (let word = first; word <= last; word++) sums[word]! += part;
  }
  const total = sums.reduce((all, sum) => all + Math.max(sum, 0), 0);
  return spans.flatMap((span, word) => (sums[word]! > 0 ? [{ ...span, weight: sums[word]! / total }] : []));
}

/** Where words are: what is between white space, in UTF-16 units. */
function spansOf(text: string): { start: number; end: number }[] {
  return Array.from(text.matchAll(/\S+/g), ({ 0: word, index = 0 }) => ({
    start: index,
    end: index + word.length,
  }));
}
