/** "German (Switzerland)"; the code itself for one that the browser engine has no name for. */
export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** The dictionaries for the languages that this machine is set to, at most three; a variant stands for its language. */
export function suggestedLanguages(preferred: readonly string[], known: readonly string[]): string[] {
  const found = preferred.map(
    (language) =>
      known.find((each) => each === language) ?? known.find((each) => each === language.split('-')[0]),
  );
  return [...new Set(found.filter((each) => each !== undefined))].slice(0, 3);
}
