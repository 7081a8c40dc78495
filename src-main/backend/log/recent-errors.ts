import { type ErrorFacts, factsOf } from './error-facts.ts';

/** The last ones say what is wrong now. */
const MOST = 20;

export interface RecentErrors {
  /** Remembers an error and passes it on. */
  readonly report: (error: unknown) => void;
  /** Oldest first. */
  list(): readonly (ErrorFacts & { readonly at: number })[];
}

/** The last errors that nobody foresaw, for the diagnostics. In memory. */
export function createRecentErrors(report: (error: unknown) => void, now: () => number): RecentErrors {
  const recent: (ErrorFacts & { at: number })[] = [];
  return {
    report(error) {
      recent.push({ ...factsOf(error), at: now() });
      if (recent.length > MOST) recent.shift();
      report(error);
    },
    list: () => recent,
  };
}
