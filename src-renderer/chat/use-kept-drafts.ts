import { useEffect } from 'react';
import { client } from '../api/client.ts';
import { isDesktop } from '../api/link.ts';
import { keepDrafts } from './keep-drafts.ts';
import { waiting } from './queue.ts';
import { useConversation } from './use-turn.ts';

/** In the desktop window no crash costs what is typed; in a browser a draft lives as long as its page. */
export function useKeptDrafts(): void {
  const { drafts, queues } = useConversation();
  useEffect(() => {
    if (!isDesktop()) return;
    return keepDrafts({
      drafts,
      waiting: (key) => waiting(queues.get(key)).map(({ text }) => text),
      subscribeWaiting: queues.subscribe,
      list: async () => (await client.drafts.list()).drafts,
      keep: (draft) => client.drafts.keep(draft),
    });
  }, [drafts, queues]);
}
