/** What is done about a crash: pure functions of the crashes so far and the time. */

/**
 * `renderer`: the page's process; `gpu`: the graphics process; `process`: another one of the engine's; `main`: an error that
 * nobody caught; `rejection`: a promise that nobody awaited; `vanished`: the run before ended without a word, as one that is
 * killed does, or that runs out of memory.
 */
export type CrashKind = 'renderer' | 'gpu' | 'process' | 'main' | 'rejection' | 'vanished';

export interface Crash {
  readonly kind: CrashKind;
  /** Milliseconds UTC. */
  readonly at: number;
}

/** So many within so long are no accident. */
export const MOST_CRASHES = 3;
export const WITHIN_MS = 5 * 60_000;

/** What a person notices: the engine starts other processes anew by itself, and a rejection stops nothing. */
const NOTICED: ReadonlySet<CrashKind> = new Set(['renderer', 'gpu', 'main', 'vanished']);

const isLoop = (crashes: readonly Crash[], from: number, now: number): boolean =>
  crashes.filter(({ kind, at }) => NOTICED.has(kind) && at >= from && at <= now).length >= MOST_CRASHES;

/** Whether the app starts with as little as it can: without the graphics card, and with nobody but itself to write. */
export function startsSafe(crashes: readonly Crash[], now: number): boolean {
  return isLoop(crashes, now - WITHIN_MS, now);
}

/**
 * `go-on`: nothing is lost; `reload`: the window's page is loaded anew; `restart`: the app is, in safe mode where it stopped too
 * often; `give-up`: safe mode does not help either, and the person is told.
 */
export type Answer = 'go-on' | 'reload' | 'restart' | 'give-up';

/**
 * What to do now.
 *
 * @param kind  what happened; it is the last one of `crashes`.
 * @param run.safe  whether this is safe mode.
 * @param run.startedAt  when this run began, milliseconds UTC.
 */
export function answerTo(
  kind: CrashKind,
  crashes: readonly Crash[],
  { safe, startedAt, now }: { safe: boolean; startedAt: number; now: number },
): Answer {
  if (!NOTICED.has(kind)) return 'go-on';
  if (kind === 'main') return safe ? 'give-up' : 'restart';
  const again = isLoop(crashes, Math.max(now - WITHIN_MS, safe ? startedAt : 0), now);
  if (again && !safe) return 'restart';
  if (kind === 'gpu') return 'go-on'; // the engine starts it anew, or draws without it
  return again ? 'give-up' : 'reload';
}
