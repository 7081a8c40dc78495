/** The ordered list of who writes instead: pure changes of it. */
import type { Generation } from '#shared/contract/sessions.ts';

const isSame = (a: Generation, b: Generation): boolean => a.provider === b.provider && a.model === b.model;

/** Identifies one of them within the list. */
export const keyOf = ({ provider, model }: Generation): string => JSON.stringify([provider, model]);

/** With one more at the end; who is listed already stays where it is. */
export const withStandIn = (list: readonly Generation[], added: Generation): readonly Generation[] =>
  list.some((each) => isSame(each, added)) ? list : [...list, added];

/** The one at `index` one place up (-1) or down (1); at the end of the list it stays. */
export function withMoved(list: readonly Generation[], index: number, by: -1 | 1): readonly Generation[] {
  const other = index + by;
  const [a, b] = [list[index], list[other]];
  if (a === undefined || b === undefined) return list;
  return list.map((each, at) => (at === index ? b : at === other ? a : each));
}

export const without = (list: readonly Generation[], index: number): readonly Generation[] =>
  list.filter((_, at) => at !== index);
