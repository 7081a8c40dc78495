import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, client } from '../api/client.ts';
import { lockGate, rememberLocks } from '../api/lock-gate.ts';

/** A window that nobody looks at follows no changes: it asks so often whether it was locked elsewhere. */
const ASKS_EVERY_MS = 15_000;
/** Somebody who is here is told of so often at most. */
const TELLS_EVERY_MS = 20_000;

const SIGNS_OF_LIFE = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** Whether there is a passphrase, and what else there is to know of the lock. */
export const useVaultStatus = () =>
  useQuery(
    api.vault.status.queryOptions({
      refetchInterval: ({ state }) => (state.data?.hasPassphrase ? ASKS_EVERY_MS : false),
      refetchIntervalInBackground: true,
    }),
  );

/** Locks the window by itself: no word of it is left on the screen when this returns. */
export async function lockNow(): Promise<void> {
  const { state } = await client.vault.lock();
  if (state !== 'open') lockGate.close();
}

/** Keeps an open window in step with the lock: closes it when it was locked elsewhere, and tells that somebody is here. */
export function useLock(): void {
  const status = useVaultStatus().data;
  const hasPassphrase = status?.hasPassphrase ?? false;

  useEffect(() => {
    if (status === undefined) return;
    rememberLocks(status.hasPassphrase);
    if (status.state !== 'open') lockGate.close();
  }, [status]);

  useEffect(() => {
    if (!hasPassphrase) return;
    let told = 0;
    const tell = () => {
      if (performance.now() - told < TELLS_EVERY_MS) return;
      told = performance.now();
      client.vault.active().catch(() => {}); // the lock itself says when it is too late
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'l' || !event.shiftKey || event.altKey) return;
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      void lockNow();
    };
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, tell, { passive: true });
    window.addEventListener('keydown', onKeyDown);
    return () => {
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, tell);
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [hasPassphrase]);
}
