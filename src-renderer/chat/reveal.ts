/**
 * Shows a reply as it grows: at most 20 updates a second however fast the deltas come, and words that all
 * arrive at once (the embedded companion answers within a millisecond) appear over a short, natural time.
 */

/** Time between two updates: 20 a second. */
export const TICK_MS = 50;

/** However much is waiting, it is shown within this time once the reply is complete. */
const FINISH_WITHIN_MS = 1_100;

/** While deltas still arrive the text lags behind by about this much, which evens out their bursts. */
const STREAM_LAG_MS = 400;

const MIN_STEP = 3;
const LONGEST_WORD = 24;

/** A cut at or soon after `index` that splits no word, where there is a space near, and never a surrogate pair. */
export function wordCut(text: string, index: number): number {
  if (index >= text.length) return text.length;
  for (let at = index; at < Math.min(text.length, index + LONGEST_WORD); at++) {
    if (/\s/.test(text.charAt(at))) return at;
  }
  const code = text.charCodeAt(index);
  return code >= 0xdc00 && code <= 0xdfff ? index + 1 : index;
}

export interface Reveal {
  /** All that has arrived so far. */
  update(text: string): void;
  /** The whole text is known; resolves when all of it is shown. */
  finish(text: string): Promise<void>;
  /** Shows everything now: the reader stopped it, went on, or wants no motion. */
  flush(): void;
  /** Stops without showing more. */
  cancel(): void;
}

interface RevealOptions {
  /** Called with the part to show, each time it grows. */
  onText: (shown: string) => void;
  /** No gradual appearance: each tick shows all that has arrived. */
  instant: boolean;
  /** What is shown already: a reply that is continued goes on from there. Default: nothing. */
  begun?: string;
  /** `setInterval` and its end, and the time in milliseconds; injected by tests. */
  every?: (tick: () => void, ms: number) => () => void;
  now?: () => number;
}

const interval = (tick: () => void, ms: number) => {
  const id = setInterval(tick, ms);
  return () => clearInterval(id);
};

export function createReveal(options: RevealOptions): Reveal {
  const { onText, instant, begun = '', every = interval, now = () => performance.now() } = options;
  let text = begun;
  let shown = begun.length;
  /** When all of it is to be shown; null while more may come. */
  let deadline: number | null = null;
  let resolveDone: () => void = () => undefined;
  const done = new Promise<void>((resolve) => {
    resolveDone = resolve;
  });

  const show = (length: number) => {
    if (length > shown) {
      shown = length;
      onText(text.slice(0, shown));
    }
    if (deadline !== null && shown >= text.length) {
      stop();
      resolveDone();
    }
  };
  const tick = () => {
    const waiting = text.length - shown;
    const timeLeft = deadline === null ? STREAM_LAG_MS : deadline - now();
    const ticksLeft = Math.max(1, timeLeft / TICK_MS);
    const step = instant ? waiting : Math.max(MIN_STEP, Math.ceil(waiting / ticksLeft));
    show(waiting > 0 ? wordCut(text, shown + step) : shown);
  };
  const stop = every(tick, TICK_MS);

  return {
    update(next) {
      text = next;
    },
    finish(whole) {
      text = whole;
      shown = Math.min(shown, whole.length);
      deadline = now() + FINISH_WITHIN_MS;
      if (instant || whole === '') show(whole.length);
      return done;
    },
    flush() {
      show(text.length);
    },
    cancel() {
      stop();
      resolveDone();
    },
  };
}
