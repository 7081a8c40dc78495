/** "German (Switzerland)"; the code itself for one that the browser engine has no name for. */
export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/**
 * The dictionaries for the languages that this machine is set to, at most three: of a language with a country that one, or
 * the one of the language; of a language by itself none where one of its countries is there already.
 */
export function suggestedLanguages(preferred: readonly string[], known: readonly string[]): string[] {
  const found: string[] = [];
  for (const language of preferred) {
    const [base = language] = language.split('-');
    const dictionary = [language, base].find((each) => known.includes(each));
    const isThere = found.some(
      (each) => each === dictionary || (language === base && each.split('-')[0] === base),
    );
    if (dictionary !== undefined && !isThere) found.push(dictionary);
  }
  return found.slice(0, 3);
}
