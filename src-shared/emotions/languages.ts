/** Which languages the emotion model that ships with the app reads, as BCP 47 tags. */

/** English has a model of its own; these share one. */
export const LANGUAGES_BESIDES_ENGLISH = [
  'de',
  'es',
  'fr',
  'it',
  'nl',
  'pl',
  'pt',
  'ru',
  'tr',
  'ar',
  'zh',
] as const;
export type LanguageBesidesEnglish = (typeof LANGUAGES_BESIDES_ENGLISH)[number];

export function isReadBesidesEnglish(language: string | null): language is LanguageBesidesEnglish {
  return (LANGUAGES_BESIDES_ENGLISH as readonly (string | null)[]).includes(language);
}

/** Whether the embedded model reads texts in the language; what is not known is read as English. */
export function isReadOnDevice(language: string | null): boolean {
  return language === null || language.split('-')[0] === 'en' || isReadBesidesEnglish(language);
}
