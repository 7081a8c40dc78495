/** The answer to one name: a secret, null where there is none; undefined: that has to be asked for by itself. */
export type FirstAnswer = string | null | undefined;

/**
 * Answers the first question after each name from one question for all of them. Asking for one secret blocks the program for
 * the time of a connection to the keychain (some 9 ms on Linux), asking for all does not; and at the start there are a dozen
 * names to look up. A name that was answered once, or changed, is asked for by itself from then on: another program may
 * have changed it too.
 *
 * Where nothing at all is found, nothing is known: a keychain that is locked shows nothing, and opens when it is asked
 * for one secret.
 */
export function createFirstAnswers(
  findAll: () => Promise<readonly { account: string; password: string }[]>,
): { take(name: string): Promise<FirstAnswer>; forget(name: string): void } {
  const answered = new Set<string>();
  let all: Promise<ReadonlyMap<string, string>> | undefined;
  return {
    async take(name) {
      if (answered.has(name)) return undefined;
      answered.add(name);
      all ??= findAll().then(
        (found) => new Map(found.map(({ account, password }) => [account, password])),
        () => new Map(),
      );
      const found = await all;
      return found.size === 0 ? undefined : (found.get(name) ?? null);
    },
    forget: (name) => void answered.add(name),
  };
}
