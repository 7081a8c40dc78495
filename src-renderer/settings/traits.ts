/** The five traits of a personality in plain words, and how a place between their ends is said. */
import type { BigFive } from '#shared/emotions/companion.ts';

export interface TraitWords {
  readonly trait: keyof BigFive;
  readonly label: string;
  /** What -1 means. */
  readonly low: string;
  /** What 1 means. */
  readonly high: string;
}

export const TRAITS: readonly TraitWords[] = [
  { trait: 'openness', label: 'Openness', low: 'down to earth', high: 'curious' },
  { trait: 'conscientiousness', label: 'Conscientiousness', low: 'easygoing', high: 'thorough' },
  { trait: 'extraversion', label: 'Extraversion', low: 'quiet', high: 'outgoing' },
  { trait: 'agreeableness', label: 'Agreeableness', low: 'blunt', high: 'gentle' },
  { trait: 'stability', label: 'Stability', low: 'easily moved', high: 'hard to upset' },
];

/** A value in [-1, 1] between the two ends in words, such as "rather curious". */
export function traitWord({ low, high }: TraitWords, value: number): string {
  const size = Math.abs(value);
  if (size < 0.1) return 'in the middle';
  const end = value > 0 ? high : low;
  if (size < 0.4) return `a little ${end}`;
  if (size < 0.75) return `rather ${end}`;
  return `very ${end}`;
}
