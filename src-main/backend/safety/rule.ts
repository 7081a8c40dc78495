import type { Concern } from '#shared/safety/concern.ts';

/** One way in which people say that somebody is in danger. */
export interface Rule {
  readonly concern: Concern;
  /** Tried on one sentence as `plainSentence` leaves it. Every repetition in it is bounded, so that it is linear. */
  readonly says: RegExp;
  /** Words of the same sentence that make it mean something else. */
  readonly unless?: RegExp | undefined;
}

/** The beginning of a word worth looking at closely; with `around`, only where that is found beside it. */
export interface Cue {
  readonly stem: string;
  /** Nothing may follow. */
  readonly whole: boolean;
  readonly around: RegExp | null;
}

/** Stems in a row, without accents; `go$` is the whole word. */
export const cues = (stems: string, around: RegExp | null = null): Cue[] =>
  stems
    .trim()
    .split(/\s+/)
    .map((stem) => ({ stem: stem.replace('$', ''), whole: stem.endsWith('$'), around }));

/** What one language adds. */
export interface SafetyLanguage {
  /** Something of them is in every sentence that a rule can match. */
  readonly cues: readonly Cue[];
  readonly rules: readonly Rule[];
}

/** A pattern of which spaces in the source stand for one space, written in parts. */
export const pattern = (...parts: readonly string[]): RegExp => new RegExp(parts.join(''), 'u');

export const about =
  (kind: Concern['kind'], level: Concern['level'], who: Concern['about'] = 'self') =>
  (says: RegExp, unless?: RegExp): Rule => ({ concern: { kind, level, about: who }, says, unless });
