/** Two stretches of time side by side: what differs by more than chance. Pure. */
import type { StoryFigures } from '#shared/contract/story.ts';
import type { EmotionLabel } from '#shared/emotions/taxonomy.ts';
import { varianceWithPrior } from './trend.ts';

/** z of 95 %. */
const Z = 1.96;
/** With fewer read messages on either side nothing is called a difference. */
export const FEWEST_TO_COMPARE = 8;

export interface Difference {
  /** The second minus the first. */
  readonly by: number;
  /** Between which values it lies 19 times of 20. */
  readonly low: number;
  readonly high: number;
  readonly isSure: boolean;
}

/** How far two means lie apart (Welch's interval, on the normal distribution); null where one side has no readings. */
export function differenceOf(
  before: StoryFigures,
  after: StoryFigures,
  measure: 'valence' | 'arousal',
): Difference | null {
  if (before.person === null || after.person === null) return null;
  const one = before.person[measure];
  const other = after.person[measure];
  const by = other.mean - one.mean;
  const error = (deviation: number, count: number) => varianceWithPrior(deviation ** 2, count) / count;
  const margin = Z * Math.sqrt(error(one.deviation, before.read) + error(other.deviation, after.read));
  const enough = Math.min(before.read, after.read) >= FEWEST_TO_COMPARE;
  return { by, low: by - margin, high: by + margin, isSure: enough && Math.abs(by) > margin };
}

export interface ShareChange {
  readonly label: EmotionLabel;
  /** Shares of the messages that were read, in [0, 1]. */
  readonly before: number;
  readonly after: number;
  /** Beyond what chance does once in twenty times (two proportions, pooled). */
  readonly isSure: boolean;
}

/** How the share of each emotion changed, the largest change first. */
export function shareChanges(before: StoryFigures, after: StoryFigures): ShareChange[] {
  const counts = (figures: StoryFigures) =>
    new Map(figures.labels.map(({ label, messages }) => [label, messages]));
  const [one, other] = [counts(before), counts(after)];
  const enough = Math.min(before.read, after.read) >= FEWEST_TO_COMPARE;
  return [...new Set([...one.keys(), ...other.keys()])]
    .map((label) => {
      const [a, b] = [one.get(label) ?? 0, other.get(label) ?? 0];
      const shareBefore = before.read === 0 ? 0 : a / before.read;
      const shareAfter = after.read === 0 ? 0 : b / after.read;
      const pooled = (a + b) / Math.max(1, before.read + after.read);
      const error = Math.sqrt(
        pooled * (1 - pooled) * (1 / Math.max(1, before.read) + 1 / Math.max(1, after.read)),
      );
      const isSure = enough && error > 0 && Math.abs(shareAfter - shareBefore) > Z * error;
      return { label, before: shareBefore, after: shareAfter, isSure };
    })
    .sort(
      (a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before) || a.label.localeCompare(b.label),
    );
}
