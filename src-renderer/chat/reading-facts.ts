/** A reading in the form that the screens show: the strongest labels, and their scores as people read them. */
import { isReadOnDevice } from '#shared/emotions/languages.ts';
import type { EmotionReading } from '#shared/emotions/reading.ts';
import { EMOTION_LABELS, type EmotionLabel } from '#shared/emotions/taxonomy.ts';

export interface ScoredLabel {
  readonly label: EmotionLabel;
  /** In [0, 1]. */
  readonly score: number;
}

/** The `count` labels with the highest scores, strongest first. */
export const topLabels = (reading: EmotionReading, count: number): ScoredLabel[] =>
  EMOTION_LABELS.map((label) => ({ label, score: reading.scores[label] }))
    .sort((a, b) => b.score - a.score)
    .slice(0, count);

/** The labels that pass their thresholds, at most `count`: what fits on one line. */
export const activeLabels = (reading: EmotionReading, count: number): ScoredLabel[] =>
  reading.active.slice(0, count).map((label) => ({ label, score: reading.scores[label] }));

/** `0.614` is "61%"; what is not quite nothing is "<1%". */
export const percent = (share: number): string => {
  const rounded = Math.round(share * 100);
  return rounded === 0 && share > 0 ? '<1%' : `${rounded}%`;
};

const SOURCES: Record<EmotionReading['source'], string> = {
  embedded: 'Read on this machine by the embedded model.',
  llm: 'Read by the language model that you chose.',
  user: 'Set by you.',
};

/** Who read the message and in which language; where nobody here could, who can. */
export function originOf({ source, language }: EmotionReading): string {
  const name = language === null ? null : languageName(language);
  if (name === null) return SOURCES[source];
  if (source === 'embedded' && !isReadOnDevice(language)) {
    return `This looks like ${name}, which the embedded model cannot read. A language model may: it can be chosen in the settings.`;
  }
  return source === 'user' ? SOURCES[source] : `${SOURCES[source]} Language: ${name}.`;
}

/** Three that a line of chat does not tell apart. */
const SERBO_CROATIAN = { tag: 'sh', name: 'Serbian, Croatian or Bosnian' };

/** "de" is "German"; null for what is no language tag, or unknown to this machine. */
function languageName(tag: string): string | null {
  if (tag === SERBO_CROATIAN.tag) return SERBO_CROATIAN.name;
  try {
    return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(tag) ?? null;
  } catch {
    return null;
  }
}
