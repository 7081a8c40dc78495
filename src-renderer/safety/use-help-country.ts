import { guessCountry, whereabouts } from '#shared/safety/country.ts';
import { type HelpOfCountry, helpOf } from '#shared/safety/help-lines.ts';
import { useSettings } from '../settings/use-settings.ts';

/** The country whose help lines are shown: the one that is set, else where this machine seems to be. Null: not known. */
export function useHelpCountry(): HelpOfCountry | null {
  const chosen = useSettings().data?.country ?? null;
  return helpOf(chosen ?? guessCountry(whereabouts()));
}
