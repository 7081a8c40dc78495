/** From the eight emotions of a line to the full reading. Pure. */
import type { LanguageBesidesEnglish } from '#shared/emotions/languages.ts';
import type { EmotionReading } from '#shared/emotions/reading.ts';
import { EMOTION_LABELS } from '#shared/emotions/taxonomy.ts';
import { nothingRead, toReading } from '../embedded/reading.ts';
import { LABEL_OF, LINE_EMOTIONS } from './line-emotions.ts';
import type { LanguagesManifest } from './manifest.ts';

/**
 * What fewer than one reader in five would see is not called active. Higher than for English (.15), where the
 * model has ten times the lines to know by: rather no emotion than a wrong one.
 */
const LOWEST_THRESHOLD = 0.2;

/** Nothing tells how often "neutral" is right: the languages' lines all have an emotion. */
const NEUTRAL_CONFIDENCE_MAX = 0.5;

/**
 * The reading of a text in one of the languages read here. `probabilities`: one per emotion of
 * `LINE_EMOTIONS`, among lines that have any emotion. Ordinary texts often have none, so each is multiplied
 * by the share of lines that have one; "neutral" is what is left when the six emotions that a reading
 * names are taken as independent. The labels that the model does not know are 0 and never active.
 */
export function toLanguagesReading(
  probabilities: Float64Array,
  emphasis: number,
  language: LanguageBesidesEnglish,
  { emotionalShare, parameters, thresholds, confidence }: LanguagesManifest['emotions'],
): EmotionReading {
  const labels = EMOTION_LABELS.map((label) => ({ ...NEVER, label }));
  const scores = new Float64Array(EMOTION_LABELS.length);
  LINE_EMOTIONS.forEach((emotion, index) => {
    const label = LABEL_OF[emotion];
    if (label === null) return;
    const number = EMOTION_LABELS.indexOf(label);
    const threshold = Math.max(emotionalShare * thresholds[language][index]!, LOWEST_THRESHOLD);
    const ceiling = Math.max(emotionalShare * parameters[index]!.ceiling, (1 + threshold) / 2);
    labels[number] = { ...labels[number]!, threshold, ceiling };
    scores[number] = emotionalShare * probabilities[index]!;
  });
  const neutral = scores.reduce((none, score) => none * (1 - score), 1);
  scores[EMOTION_LABELS.indexOf('neutral')] = neutral;

  const reading = toReading({
    probabilities: scores,
    emphasis,
    decisions: { labels, confidence },
    stage: 'languages',
  });
  const sure =
    reading.primary === 'neutral'
      ? Math.min(neutral, NEUTRAL_CONFIDENCE_MAX)
      : emotionalShare * reading.confidence;
  return { ...reading, confidence: Math.round(sure * 1e4) / 1e4, stage: 'languages', language };
}

/** A label that no probability activates. */
const NEVER = { scale: 1, bias: 0, threshold: 1 - 1e-9, ceiling: 1 };

/**
 * The reading of a text in a language that nothing here can read: neutral, without confidence, and saying
 * in which language, so that the screen can suggest a language model.
 */
export function unreadLanguage(language: string): EmotionReading {
  return { ...nothingRead(), stage: 'languages', language };
}
