/** What may be known of an error: its kind and where it arose. Never its message, which may quote anything. */
export interface ErrorFacts {
  readonly name: string;
  readonly code?: string;
  readonly stack: readonly string[];
}

/** Frames of a stack that say enough. */
const MOST_FRAMES = 8;

/** Names of kinds and codes are words of programs; what looks otherwise may be anybody's. */
const NAME = /^[A-Z][A-Za-z]{0,59}$/;
const CODE = /^[A-Z][A-Z0-9_]{0,59}$/;

/** `at function (file:line:column)`: the function, the file without its folders, the place. */
const FRAME =
  /^at (?:(?:async |new )*([\w$.<>#]+) )?\(?(?:.*[/\\])?([\w@.-]+\.(?:[cm]?[jt]sx?|node)):(\d+):(\d+)\)?$/;

/**
 * An error as logs may hold it. Redacted by construction: nothing is searched for and removed, only what is known to be
 * harmless is taken. Folders are left out too: they name the person's account.
 */
export function factsOf(error: unknown): ErrorFacts {
  if (!(error instanceof Error)) return { name: 'no Error', stack: [] };
  const code =
    'code' in error && typeof error.code === 'string' && CODE.test(error.code) ? error.code : undefined;
  return {
    name: NAME.test(error.name) ? error.name : 'Error',
    ...(code === undefined ? {} : { code }),
    stack: framesOf(error),
  };
}

/** The message stands at the head of a stack and may look like a frame: what is not known to be below it is left out. */
function framesOf({ stack = '', message }: Error): string[] {
  const end = stack.indexOf(message);
  if (end < 0) return []; // it was changed since, and may stand anywhere
  return stack
    .slice(end + message.length)
    .split('\n')
    .flatMap((line) => {
      const frame = FRAME.exec(line.trim());
      return frame === null ? [] : [`${frame[1] ?? '-'} ${frame[2]}:${frame[3]}:${frame[4]}`];
    })
    .slice(0, MOST_FRAMES);
}
