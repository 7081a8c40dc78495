import type { TurnEvent } from '#shared/contract/messages.ts';
import type { AffectState } from '#shared/emotions/companion.ts';

/** Who follows a turn. What costs looks into the database is left to who wants to know it. */
export interface TurnListener {
  told(event: TurnEvent): void;
  /** The companion feels so now. */
  felt(affect: AffectState): void;
  /** The session's own row has changed: its time, and how many messages it has. */
  sessionChanged(): void;
}
