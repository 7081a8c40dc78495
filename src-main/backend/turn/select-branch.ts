import type { Message, SelectedBranch } from '#shared/contract/messages.ts';
import type { CompanionView } from '../session-manager/companion-view.ts';
import type { OpenSession, SessionManager } from '../session-manager/session-manager.ts';

/** Messages of a branch that are told at once; whoever reads on asks for the rest. */
const PAGE = 50;

/**
 * Shows the branch through a message, and below it what was shown there last. Done when it returns: what is said next
 * goes below what is shown then.
 */
export function selectBranch(
  open: OpenSession,
  { id, sessionId, position }: Message,
  rooms: { sessions: SessionManager; companion: CompanionView },
): { changed: boolean; branch: SelectedBranch } {
  const { store } = open;
  const from = store.transaction(() => store.messages.show(sessionId, id));
  const session = rooms.sessions.get(sessionId);
  const first = from ?? position;
  const messages = store.messages.page(sessionId, first + PAGE, Math.min(PAGE, session.messageCount - first));
  return { changed: from !== null, branch: { messages, session, companion: rooms.companion.of(open) } };
}
