import { guessCountry, whereabouts } from '#shared/safety/country.ts';
import type { Clock } from '../clock.ts';

/** A guess holds for so long, in milliseconds. */
const HOLDS_FOR_MS = 60_000;

/** Where this machine is: asking the system takes longer than all else of a turn's safety, and nobody moves so fast. */
export function guessedCountry(clock: Clock): () => string | null {
  let known: { at: number; country: string | null } | null = null;
  return () => {
    const now = clock.now();
    if (known === null || Math.abs(now - known.at) > HOLDS_FOR_MS)
      known = { at: now, country: guessCountry({ ...whereabouts(), locale: undefined }) };
    return known.country;
  };
}
