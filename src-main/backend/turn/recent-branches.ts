import type { PromptMessage } from '../providers/provider.ts';

/** More sessions than talk at a time; the one that was silent for longest is read from the database again. */
const MOST_BRANCHES = 64;
/** More messages than a prompt of the usual budget holds; older ones are read from the database again. */
const MOST_MESSAGES = 1_000;

/** The newest messages of a branch, oldest first: those from position `from` on. */
export interface Branch {
  from: number;
  readonly words: PromptMessage[];
}

/**
 * What was said last in the sessions that talk right now, so that a turn need not read and decrypt its whole
 * prompt from the database. A branch is known by its last message: what is above a finished message never
 * changes, so nothing here can be out of date. In memory only.
 */
export function createRecentBranches() {
  const branches = new Map<string, { readonly tipId: string; readonly branch: Branch }>();
  let forgets = 0;
  return {
    /** How often words were to be let go of: what was taken before is not put back after. */
    forgets: () => forgets,
    /** Hands out a session's branch if it ends with `tipId`; whoever takes it writes on and puts it back. */
    take(sessionId: string, tipId: string | null): Branch | undefined {
      const known = branches.get(sessionId);
      branches.delete(sessionId);
      return known?.tipId === tipId ? known.branch : undefined;
    },
    put(sessionId: string, tipId: string, branch: Branch, takenAt = forgets): void {
      if (takenAt !== forgets) return;
      const tooMany = branch.words.length - MOST_MESSAGES;
      if (tooMany > 0) {
        branch.words.splice(0, tooMany);
        branch.from += tooMany;
      }
      branches.set(sessionId, { tipId, branch });
      for (const oldest of branches.keys()) {
        if (branches.size <= MOST_BRANCHES) break;
        branches.delete(oldest);
      }
    },
    /** A session that is deleted leaves no words in memory either. */
    forget(sessionId: string): void {
      forgets += 1;
      branches.delete(sessionId);
    },
  };
}
