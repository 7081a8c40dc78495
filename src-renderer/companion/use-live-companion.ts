import { useEffect, useState } from 'react';
import type { Companion } from '#shared/contract/companion.ts';
import { decay } from '#shared/emotions/decay.ts';
import { isDecaying, useIsVisible } from './use-companion.ts';

const TICK_MS = 1_000;

/**
 * A companion as it is this second: feelings fade and the mood walks home by the very rule that the backend goes by,
 * so that nothing has to be asked for. Counts from when the state came: the clocks of the two may differ.
 *
 * @param watched whether somebody looks at it. Without, in a hidden window, and at rest there is no timer.
 */
export function useLiveCompanion(companion: Companion, receivedAt: number, watched: boolean): Companion {
  const [now, setNow] = useState(receivedAt);
  const live = decay(companion, companion.at + Math.max(0, now - receivedAt));
  const ticks = useIsVisible() && watched && isDecaying(live);
  useEffect(() => {
    if (!ticks) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, [ticks]);
  return live;
}
