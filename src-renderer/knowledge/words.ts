import type { Statement, StatementKind } from '#shared/contract/knowledge.ts';
import { dayName, daysAgo } from '../ui/dates.ts';

/** What a statement is about, as a small label. */
export const KIND_WORDS: Readonly<Record<StatementKind, string>> = {
  name: 'Name',
  relation: 'People and animals',
  plan: 'Plan',
  like: 'Likes',
  dislike: 'Dislikes',
  work: 'Work and study',
  health: 'Health',
  promise: 'Promise',
  place: 'Place',
  other: 'More',
};

/** When it was said, and what became of its date: "said today", "said on Monday, 3 March · its date has passed". */
export function whenSaid(
  { createdAt, dueUntil, askedAt, origin }: Pick<Statement, 'createdAt' | 'dueUntil' | 'askedAt' | 'origin'>,
  now: number,
): string {
  const ago = daysAgo(createdAt, now);
  const day = dayName(createdAt, now);
  const parts = [`Said ${ago < 2 ? day.toLowerCase() : `on ${day}`}`];
  if (origin === 'person') parts.push('in your words');
  if (askedAt !== null) parts.push('I asked how it went');
  else if (dueUntil !== null && dueUntil <= now) parts.push('its date has passed');
  return parts.join(' · ');
}

/** Which statements belong under which heading; headings without statements are left out by the page. */
export const groupsOf = (statements: readonly Statement[]) => [
  {
    title: 'About you',
    statements: statements.filter(({ subject }) => subject === 'person'),
    empty: 'Nothing yet. Tell me something about yourself, and it will be here.',
  },
  {
    title: 'About me',
    statements: statements.filter(({ subject }) => subject === 'companion'),
    empty: 'Nothing yet. What a model lets me say about myself is kept here, so that I stay true to it.',
  },
];
