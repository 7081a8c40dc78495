import type { StatementKind } from '#shared/contract/knowledge.ts';

/**
 * How much it matters to know something, by its kind, in [0, 1]. Ours: forgetting somebody's name is worst,
 * then what weighs on them; tastes can be asked again.
 */
export const IMPORTANCE: Readonly<Record<StatementKind, number>> = {
  name: 1,
  plan: 0.8,
  health: 0.8,
  relation: 0.7,
  promise: 0.7,
  work: 0.6,
  place: 0.6,
  like: 0.5,
  dislike: 0.5,
  other: 0.4,
};
