/** Something that can be picked from a list: `value` is what is kept, `label` what it is called beside that. */
export interface Option {
  readonly value: string;
  readonly label: string | null;
}

const wordsOf = (text: string): string[] => text.toLowerCase().split(/\s+/).filter(Boolean);

/**
 * The options in which every word of `query` occurs, in either case and in any order, their own order kept.
 * Without a word: all of them.
 */
export function matchingOptions(options: readonly Option[], query: string): readonly Option[] {
  const words = wordsOf(query);
  if (words.length === 0) return options;
  return options.filter(({ value, label }) => {
    const text = `${value} ${label ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
