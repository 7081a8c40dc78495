import type { StatementKind, StatementSubject } from '#shared/contract/knowledge.ts';
import type { Due } from '../calendar.ts';

/** Something that a message teaches. */
export interface Fact {
  readonly subject: StatementSubject;
  readonly kind: StatementKind;
  /** What it is about, in small letters: a newer fact about the same takes its place. */
  readonly topic: string;
  /** About the person without a subject ("has an exam on Friday 20 November"), about the companion in its own words. */
  readonly words: string;
  /** When, of a plan. */
  readonly due: Due | null;
}

/** A fact about the person. */
export const fact = (kind: StatementKind, topic: string, words: string, due: Due | null = null): Fact => ({
  subject: 'person',
  kind,
  topic: topic.toLowerCase(),
  words,
  due,
});
