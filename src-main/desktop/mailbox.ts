/** What is told to one page, kept until it reads. */
export interface Mailbox<Letter> {
  post(letter: Letter): void;
  /** What came and comes; ends with `signal`, and when somebody reads anew: a page that was reloaded. */
  read(signal?: AbortSignal): AsyncGenerator<Letter, void, undefined>;
}

/**
 * @param replaces  whether a letter makes an earlier one needless that nobody has read, so that what somebody sends
 *   a thousand times waits once.
 */
export function createMailbox<Letter>(
  replaces: (later: Letter, earlier: Letter) => boolean,
): Mailbox<Letter> {
  let letters: Letter[] = [];
  let reader = 0;
  let wake = () => {};

  async function* deliver(mine: number, signal?: AbortSignal): AsyncGenerator<Letter, void, undefined> {
    while (mine === reader && !signal?.aborted) {
      const next = letters.shift();
      if (next !== undefined) {
        yield next;
        continue;
      }
      await new Promise<void>((resolve) => {
        wake = resolve;
        signal?.addEventListener('abort', () => resolve(), { once: true });
      });
    }
  }

  return {
    post(letter) {
      letters = [...letters.filter((earlier) => !replaces(letter, earlier)), letter];
      wake();
    },
    read(signal) {
      reader += 1;
      wake(); // whoever read before sees that it is over
      return deliver(reader, signal);
    },
  };
}
