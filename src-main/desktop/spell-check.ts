import type { Session } from 'electron';
import type { DesktopSettings, DesktopStatus } from '#shared/contract/desktop.ts';

/** macOS checks with its own dictionaries; elsewhere the browser engine fetches them, from Google. */
const isOfSystem = process.platform === 'darwin';

/**
 * Checks spelling in these languages. A dictionary that is not here yet is fetched once, by the browser engine, when its
 * language is named: so none is named before somebody asked.
 */
export function checkSpelling(session: Session, { enabled, languages }: DesktopSettings['spellCheck']): void {
  if (isOfSystem) return;
  const known = session.availableSpellCheckerLanguages;
  const wanted = enabled ? languages.filter((language) => known.includes(language)) : [];
  if (wanted.join() !== session.getSpellCheckerLanguages().join()) session.setSpellCheckerLanguages(wanted);
  session.setSpellCheckerEnabled(wanted.length > 0);
}

export async function spellCheckStatus(session: Session): Promise<DesktopStatus['spellCheck']> {
  return {
    dictionaries: isOfSystem ? 'system' : 'to-fetch',
    languages: isOfSystem ? [] : [...session.availableSpellCheckerLanguages],
    words: isOfSystem ? [] : await session.listWordsInSpellCheckerDictionary(),
  };
}

/** Takes out every word that was added. */
export async function forgetWords(session: Session): Promise<void> {
  if (isOfSystem) return;
  for (const word of await session.listWordsInSpellCheckerDictionary()) {
    session.removeWordFromSpellCheckerDictionary(word);
  }
}
