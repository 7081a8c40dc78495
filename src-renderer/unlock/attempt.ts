import { ORPCError } from '@orpc/client';
import { useEffect, useState } from 'react';
import { toShownError } from '../api/errors.ts';

/** Something that is tried with a secret: whether it runs, why it failed, and how long the next try waits. */
export function useAttempt() {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [waitsUntil, setWaitsUntil] = useState(0);
  const seconds = useSecondsUntil(waitsUntil);

  /** @returns what came of it; null where it failed, and `error` says why. */
  async function attempt<Result>(task: () => Promise<Result>): Promise<Result | null> {
    setBusy(true);
    setError(null);
    try {
      return await task();
    } catch (refusal) {
      setError(toShownError(refusal).message);
      setWaitsUntil(performance.now() + waitMsOf(refusal));
      return null;
    } finally {
      setBusy(false);
    }
  }
  return { attempt, isBusy, error, setError, seconds };
}

function waitMsOf(refusal: unknown): number {
  if (!(refusal instanceof ORPCError)) return 0;
  const { waitMs } = (refusal.data ?? {}) as { waitMs?: unknown };
  return typeof waitMs === 'number' ? waitMs : 0;
}

/** Whole seconds until a moment of `performance.now()`, counted down; 0: it is past. */
function useSecondsUntil(moment: number): number {
  const [now, setNow] = useState(() => performance.now());
  const left = Math.max(0, Math.ceil((moment - now) / 1_000));
  useEffect(() => {
    setNow(performance.now());
    if (moment <= performance.now()) return;
    const timer = setInterval(() => {
      setNow(performance.now());
      if (performance.now() >= moment) clearInterval(timer);
    }, 250);
    return () => clearInterval(timer);
  }, [moment]);
  return left;
}
