import type { Draft } from '#shared/contract/drafts.ts';
import { type Drafts, NEW_SESSION } from './drafts.ts';

/** While somebody types, what they typed is sent so often, in milliseconds: a crash costs at most that much of it. */
const AT_MOST_EVERY_MS = 250;

interface KeptDrafts {
  readonly drafts: Pick<Drafts, 'get' | 'set' | 'keys' | 'subscribe'>;
  /** Further words of a conversation that are not sent yet, which come before its draft. */
  readonly waiting: (key: string) => readonly string[];
  /** Tells of changes of those. */
  readonly subscribeWaiting: (listener: () => void) => () => void;
  readonly list: () => Promise<readonly Draft[]>;
  readonly keep: (draft: Draft) => Promise<unknown>;
}

const keyOf = ({ sessionId }: Draft): string => sessionId ?? NEW_SESSION;

/**
 * Brings back what was typed and not sent when the app ended or crashed, and has the backend keep it from now on, in the
 * encrypted database. What waits in a queue comes back as a draft: nobody sends it without being asked.
 *
 * @returns stops it.
 */
export function keepDrafts({ drafts, waiting, subscribeWaiting, list, keep }: KeptDrafts): () => void {
  const kept = new Map<string, string>();
  let stopped = false;
  let ready = false;
  let busy = false;
  let changed = false;

  const wordsOf = (key: string): string =>
    [...waiting(key), drafts.get(key)].filter((text) => text !== '').join('\n\n');

  async function keepChanges(): Promise<void> {
    changed = false;
    for (const key of new Set([...kept.keys(), ...drafts.keys()])) {
      const text = wordsOf(key);
      if (text === (kept.get(key) ?? '')) continue;
      if (text === '') kept.delete(key);
      else kept.set(key, text);
      // A session that is gone takes its draft along; whatever else fails is tried with the next letter.
      await keep({ sessionId: key === NEW_SESSION ? null : key, text }).catch(() => undefined);
    }
  }

  function notice(): void {
    changed = true;
    if (!ready || busy || stopped) return;
    busy = true;
    void keepChanges().then(() => {
      setTimeout(() => {
        busy = false;
        if (changed) notice();
      }, AT_MOST_EVERY_MS);
    });
  }

  const unsubscribe = [drafts.subscribe(notice), subscribeWaiting(notice)];
  list()
    .then((before) => {
      if (stopped) return;
      for (const draft of before) {
        kept.set(keyOf(draft), draft.text);
        if (wordsOf(keyOf(draft)) === '') drafts.set(keyOf(draft), draft.text); // nothing was typed meanwhile
      }
    })
    .catch(() => undefined) // then they are kept from now on
    .finally(() => {
      ready = true;
      if (changed) notice();
    });
  return () => {
    stopped = true;
    for (const end of unsubscribe) end();
  };
}
