/** Takes what other clients changed into the query caches: what is on screen is read anew, the rest when it is shown. */
import type { QueryClient } from '@tanstack/react-query';
import type { Change } from '#shared/contract/changes.ts';
import { api } from '../api/client.ts';
import { transcriptKey } from '../chat/turn-cache.ts';
import { dropSession } from '../sessions/session-cache.ts';

/** @param isTalking whether a turn of this window runs in a session: it tells its messages itself. */
export function createChangeCache(queries: QueryClient, isTalking: (sessionId: string) => boolean) {
  const reload = (queryKey: readonly unknown[]) => void queries.invalidateQueries({ queryKey });

  return function apply(change: Change): void {
    switch (change.type) {
      case 'watching':
        if (change.missed) void queries.invalidateQueries();
        return;
      case 'session':
        reload(api.sessions.key());
        reload(api.companion.get.key({ input: { sessionId: change.sessionId } }));
        return;
      case 'session-removed':
        dropSession(queries, change.sessionId);
        reload(api.sessions.key());
        reload(api.deletions.key());
        return;
      case 'messages':
        reload(api.sessions.key());
        reload(api.deletions.key());
        if (isTalking(change.sessionId)) return;
        reload(transcriptKey(change.sessionId));
        reload(api.companion.get.key({ input: { sessionId: change.sessionId } }));
        reload(api.emotions.timeline.key({ input: { sessionId: change.sessionId } }));
        return;
      case 'knowledge':
        reload(api.knowledge.list.key());
        return;
      case 'personas':
        reload(api.personas.key());
        return;
      case 'folders':
        reload(api.folders.key());
        return;
      case 'settings':
        reload(api.settings.key());
        reload(api.network.key());
        reload(api.providers.key());
        reload(api.companion.key());
        return;
      case 'updates':
        reload(api.updates.key());
        reload(api.data.status.key());
        return;
      case 'providers':
        reload(api.providers.key());
        return;
    }
  };
}
