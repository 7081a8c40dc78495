/** From one score per label to the full reading. Pure; every formula is stated at its function. */
import type { EmotionReading } from '#shared/emotions/reading.ts';
import { EMOTION_LABELS, EMOTIONS, type EmotionLabel } from '#shared/emotions/taxonomy.ts';
import type { Vad } from '#shared/emotions/vad.ts';
import { logOdds, sigmoid } from './linear-model.ts';
import type { LabelParameters, Manifest } from './manifest.ts';
import { describeEmotions } from './phrase.ts';

type Decision = Pick<LabelParameters, 'label' | 'threshold' | 'ceiling'>;

/** An active label: its probability, how far it is above its threshold, how strongly it speaks. */
interface ActiveLabel {
  readonly label: EmotionLabel;
  readonly score: number;
  readonly strength: number;
  readonly intensity: number;
}

/** A text in which there is nothing to read. */
export const NOTHING_READ: EmotionReading = {
  scores: Object.fromEntries(EMOTION_LABELS.map((label) => [label, 0])) as Record<EmotionLabel, number>,
  primary: 'neutral',
  active: ['neutral'],
  phrase: describeEmotions([]),
  valence: 0,
  arousal: 0,
  dominance: 0,
  intensity: 0,
  confidence: 0,
  source: 'embedded',
};

/**
 * The reading of one text. `probabilities`: calibrated, one per label in the order of `EMOTION_LABELS`.
 *
 * Confidence is the probability of `primary`, calibrated once more on dev texts: the label that wins a
 * comparison of 28 is right a little less, or more, often than its own probability says.
 */
export function toReading(
  probabilities: Float64Array,
  { labels, confidence }: Pick<Manifest, 'labels' | 'confidence'>,
): EmotionReading {
  const active = activeLabels(probabilities, labels);
  const primary = active[0]?.label ?? 'neutral';
  const primaryScore = probabilities[EMOTION_LABELS.indexOf(primary)]!;
  const emotions = active.filter(({ label }) => label !== 'neutral');
  return {
    scores: Object.fromEntries(
      EMOTION_LABELS.map((label, index) => [label, round(probabilities[index]!)]),
    ) as Record<EmotionLabel, number>,
    primary,
    active: active.length > 0 ? active.map(({ label }) => label) : ['neutral'],
    phrase: describeEmotions(primary === 'neutral' ? [] : emotions),
    ...affect(probabilities, labels),
    intensity: primary === 'neutral' ? 0 : round(active[0]!.intensity),
    confidence: round(sigmoid(confidence.slope * logOdds(primaryScore) + confidence.intercept)),
    source: 'embedded',
  };
}

/**
 * The labels at or above their thresholds, strongest first. Thresholds lie between .02 (rare labels) and
 * .6, so probabilities are compared by strength = (p - threshold) / (1 - threshold): how far on the way
 * from "just active" (0) to "certain" (1). Of the rules tried on dev (p, p / threshold, difference of
 * log-odds, this one) it names a label that people gave too most often.
 */
export function activeLabels(probabilities: Float64Array, labels: readonly Decision[]): ActiveLabel[] {
  return labels
    .map(({ label, threshold, ceiling }, index) => {
      const score = probabilities[index]!;
      const strength = (score - threshold) / (1 - threshold);
      return { label, score, strength, intensity: intensity(score, threshold, ceiling) };
    })
    .filter(({ strength }) => strength >= 0)
    .sort((a, b) => b.strength - a.strength);
}

/** A label that is only just active speaks a little all the same. */
const LOWEST_INTENSITY = 0.1;

/**
 * How strongly a label speaks from the words, in [.1, 1]: .1 at its threshold, 1 at its ceiling (what only
 * a tenth of the texts that people gave this label reach), linear between.
 */
function intensity(score: number, threshold: number, ceiling: number): number {
  const position = Math.min(Math.max((score - threshold) / (ceiling - threshold), 0), 1);
  return LOWEST_INTENSITY + (1 - LOWEST_INTENSITY) * position;
}

/** Pulls the point of a text in which hardly any label speaks toward neutral. */
const NEUTRAL_PULL = 0.1;

/**
 * Valence, arousal, dominance: the mean of the labels' points (taxonomy.ts) weighted by how far each
 * probability exceeds half its threshold. "neutral" lies at the origin, so its weight pulls toward 0, as
 * does a constant weight of .1.
 */
function affect(probabilities: Float64Array, labels: readonly Decision[]): Vad {
  const sum = { valence: 0, arousal: 0, dominance: 0 };
  let total = NEUTRAL_PULL;
  labels.forEach(({ label, threshold }, index) => {
    const weight = Math.max(0, probabilities[index]! - threshold / 2);
    const { point } = EMOTIONS[label];
    sum.valence += weight * point.valence;
    sum.arousal += weight * point.arousal;
    sum.dominance += weight * point.dominance;
    total += weight;
  });
  return {
    valence: round(sum.valence / total),
    arousal: round(sum.arousal / total),
    dominance: round(sum.dominance / total),
  };
}

/** Four decimals: more than the model can tell, and short to store. */
function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
