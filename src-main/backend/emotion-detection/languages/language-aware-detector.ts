import { setImmediate } from 'node:timers/promises';
import { isReadBesidesEnglish, type LanguageBesidesEnglish } from '#shared/emotions/languages.ts';
import type { EmotionReading } from '#shared/emotions/reading.ts';
import type { EmotionDetector } from '../detector.ts';
import { emphasis } from '../embedded/emphasis.ts';
import { nothingRead } from '../embedded/reading.ts';
import { splitIntoWindows } from '../embedded/windows.ts';
import type { DetectLanguage } from './language-model.ts';
import { toLanguagesReading, unreadLanguage } from './languages-reading.ts';
import type { LanguageModels } from './load-languages.ts';

const ENGLISH = 'en';

/** So many of the messages before a text tell its language where it does not itself. */
const CONTEXT_MESSAGES = 4;

/**
 * One detector for every language: English goes to the English detector, the languages of
 * `LANGUAGES_BESIDES_ENGLISH` to the multilingual model, and any other is said to be unread, without confidence. A
 * text that does not tell its language ("ok", "haha", an emoji) has that of the messages before it; where
 * these do not tell it either, it is read as English and its language is null.
 */
export function createLanguageAwareDetector({
  english,
  languages,
}: {
  readonly english: EmotionDetector;
  readonly languages: LanguageModels;
}): EmotionDetector {
  return {
    async detect(text, context) {
      const detectLanguage = await languages.detectLanguage();
      const language = detectLanguage(text)?.language ?? recentLanguage(detectLanguage, context?.previous);
      if (language === null || language === ENGLISH) {
        return { ...(await english.detect(text, context)), language };
      }
      return isReadBesidesEnglish(language) ? read(text, language, languages) : unreadLanguage(language);
    },
    close: async () => english.close?.(),
  };
}

/**
 * The language of the newest message that tells one. The messages before are also the companion's, which
 * answers in English where it has no language model: another language comes before English.
 */
function recentLanguage(detectLanguage: DetectLanguage, previous: readonly string[] = []): string | null {
  const found = previous
    .slice(-CONTEXT_MESSAGES)
    .reverse()
    .flatMap((message) => detectLanguage(message)?.language ?? []);
  return found.find((language) => language !== ENGLISH) ?? found[0] ?? null;
}

/** An emotion of a long text is as likely as in the window where it is clearest. */
async function read(
  text: string,
  language: LanguageBesidesEnglish,
  languages: LanguageModels,
): Promise<EmotionReading> {
  const { model, manifest } = await languages.emotions();
  const windows = splitIntoWindows(text);
  let clearest: Float64Array | undefined;
  for (const [index, window] of windows.entries()) {
    if (index > 0) await setImmediate(); // between windows, others get their turn
    const probabilities = model.probabilities(window, language);
    clearest =
      clearest?.map((score, emotion) => Math.max(score, probabilities?.[emotion] ?? 0)) ?? probabilities;
  }
  if (clearest === undefined) return { ...nothingRead(), stage: 'languages', language };
  return toLanguagesReading(clearest, emphasis(windows.join('')), language, manifest.emotions);
}
