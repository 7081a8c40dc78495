import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ErrorFacts, factsOf } from '#backend/log/error-facts.ts';
import type { Crash, CrashKind } from './policy.ts';

/** The newest say what is wrong now. */
const MOST_REPORTS = 20;

export interface CrashReport extends Crash {
  /** The engine's word for why, such as `oom`; empty where it has none. */
  readonly reason: string;
}

/** What is known when something crashes. */
export interface CrashFacts {
  readonly kind: CrashKind;
  readonly reason?: string;
  readonly exitCode?: number;
  /** Of it, only what `factsOf` takes is kept. */
  readonly error?: unknown;
  /** When it was, where that is not now. */
  readonly at?: number;
}

/** The engine's words are fixed ones; what looks otherwise may be anybody's. */
const WORD = /^[A-Za-z][A-Za-z -]{0,39}$/;
const KINDS: readonly string[] = [
  'renderer',
  'gpu',
  'process',
  'main',
  'rejection',
  'vanished',
] satisfies CrashKind[];

/**
 * The reports of crashes, a JSON file each, in a folder of their own; the newest stay, and they are sent nowhere. Redacted by
 * construction, as the log is: there is no field that could hold what somebody wrote, a key, an address or a name. Written
 * before it returns.
 *
 * @param circumstances  what else is true now, such as versions.
 */
export function createCrashReports(options: {
  dir: string;
  now: () => number;
  circumstances: () => Readonly<Record<string, string | number | boolean>>;
}) {
  const { dir, now, circumstances } = options;

  const names = (): string[] => {
    try {
      return readdirSync(dir)
        .filter((name) => name.endsWith('.json'))
        .sort();
    } catch {
      return []; // there was none yet
    }
  };

  return {
    write({ kind, reason = '', exitCode, error, at = now() }: CrashFacts): void {
      const facts: ErrorFacts | undefined = error === undefined ? undefined : factsOf(error);
      const report = {
        at,
        kind,
        reason: WORD.test(reason) ? reason : '',
        ...(exitCode === undefined ? {} : { exitCode }),
        ...(facts === undefined ? {} : { error: facts }),
        ...circumstances(),
      };
      try {
        mkdirSync(dir, { recursive: true, mode: 0o700 });
        const time = new Date(at).toISOString().replaceAll(':', '-');
        const before = names();
        const name = `${time}-${kind}-${before.length}.json`; // two may come at once
        writeFileSync(join(dir, name), `${JSON.stringify(report, null, 2)}\n`, { mode: 0o600 });
        for (const old of before.slice(0, Math.max(0, before.length + 1 - MOST_REPORTS)))
          rmSync(join(dir, old), { force: true });
      } catch {
        // A disk that takes no more is no reason for another failure.
      }
    },
    /** Oldest first; what cannot be read is left out. */
    list: (): CrashReport[] =>
      names()
        .flatMap((name) => readReport(join(dir, name)))
        .sort((a, b) => a.at - b.at),
  };
}

function readReport(file: string): CrashReport[] {
  try {
    const { at, kind, reason } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Record<string, unknown>>;
    if (!Number.isSafeInteger(at) || typeof kind !== 'string' || !KINDS.includes(kind)) return [];
    return [
      {
        at: Number(at),
        kind: kind as CrashKind,
        reason: typeof reason === 'string' && WORD.test(reason) ? reason : '',
      },
    ];
  } catch {
    return [];
  }
}
