/**
 * Labelled sentences for the detection of what needs help: written before the detector, and divided into a half that
 * it was made on and a half that was held out.
 */
import type { Concern } from '#shared/safety/concern.ts';

export type Kind = Concern['kind'];

/** What a sentence is, and so what may be found in it. */
export type Category =
  /** Says plainly that somebody is in danger, whoever it is. */
  | 'explicit'
  /** Says it without saying it. */
  | 'indirect'
  /** Denies it. */
  | 'negated'
  /** The words of a song, a film, a book, a title. */
  | 'quoted'
  /** Means something else: deadlines, pizza, games. */
  | 'figurative'
  /** Over, and said to be over. */
  | 'recovered'
  /** Asks or tells about the subject. */
  | 'academic';

export interface SafetyCase {
  readonly text: string;
  readonly category: Category;
  /** What is to be found; null: nothing. */
  readonly kind: Kind | null;
  readonly about: Concern['about'];
  readonly language: string;
  /** Every second sentence of each list is held out: the detector was not made on it. */
  readonly heldOut: boolean;
}

/** One sentence a line. */
export function cases(
  category: Category,
  { kind = null, about = 'self', language = 'en' }: Partial<Pick<SafetyCase, 'kind' | 'about' | 'language'>>,
  lines: string,
): SafetyCase[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((text, index) => ({ text, category, kind, about, language, heldOut: index % 2 === 1 }));
}
