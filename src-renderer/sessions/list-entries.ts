/** The list of sessions as rows: headings and sessions, in the order of `updatedAt`. Pure. */
import type { Session } from '#shared/contract/sessions.ts';
import { daysAgo } from '../ui/dates.ts';

export type ListEntry =
  | { readonly kind: 'heading'; readonly title: string }
  | { readonly kind: 'session'; readonly session: Session };

const groupOf = (session: Session, now: number): string => {
  const ago = daysAgo(session.updatedAt, now);
  return ago <= 0 ? 'Today' : ago === 1 ? 'Yesterday' : 'Earlier';
};

/** `sessions` newest first, with a heading where a group begins. */
export function listEntries(sessions: readonly Session[], now: number): ListEntry[] {
  const entries: ListEntry[] = [];
  let group: string | null = null;
  for (const session of sessions) {
    const title = groupOf(session, now);
    if (title !== group) entries.push({ kind: 'heading', title });
    group = title;
    entries.push({ kind: 'session', session });
  }
  return entries;
}
