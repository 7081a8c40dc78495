/** From one score per label to the full reading. Pure; every formula is stated at its function. */
import type { EmotionReading } from '#shared/emotions/reading.ts';
import { EMOTION_LABELS, EMOTIONS, type EmotionLabel } from '#shared/emotions/taxonomy.ts';
import type { Vad } from '#shared/emotions/vad.ts';
import { logOdds, sigmoid } from './linear-model.ts';
import type { Decisions, LabelParameters } from './manifest.ts';
import { describeEmotions } from './phrase.ts';

type Decision = Pick<LabelParameters, 'label' | 'threshold' | 'ceiling'>;

/** A label at or above its threshold; `strength` and `clarity` as in `activeLabels` and `clarity`. */
interface ActiveLabel {
  readonly label: EmotionLabel;
  readonly strength: number;
  readonly clarity: number;
}

/** The reading of a text in which there is nothing to read: neutral, without any confidence. */
export function nothingRead(): EmotionReading {
  return {
    scores: scoresByLabel(new Float64Array(EMOTION_LABELS.length)),
    primary: 'neutral',
    active: ['neutral'],
    phrase: describeEmotions([]),
    valence: 0,
    arousal: 0,
    dominance: 0,
    intensity: 0,
    confidence: 0,
    source: 'embedded',
    stage: 'linear',
    language: null,
    words: [],
  };
}

/** What a reading is made of. */
export interface ReadText {
  /** Calibrated, one per label in the order of `EMOTION_LABELS`. */
  readonly probabilities: Float64Array;
  /** How emphatically the text is written, in [0, 1]. */
  readonly emphasis: number;
  readonly decisions: Pick<Decisions, 'labels' | 'confidence'>;
  readonly stage: EmotionReading['stage'];
  /** What a regressor says; left out, it follows from the probabilities. */
  readonly affect?: Vad | undefined;
}

/**
 * The reading of one text.
 *
 * Confidence is the probability of `primary`, calibrated once more on dev texts: the winner of a
 * comparison of 28 labels is not right exactly as often as its own probability says.
 */
export function toReading(read: ReadText): EmotionReading {
  const { probabilities, emphasis, decisions } = read;
  const { labels, confidence } = decisions;
  const active = activeLabels(probabilities, labels);
  const primary = active[0]?.label ?? 'neutral';
  const emotions = active.map(({ label, clarity }) => ({ label, intensity: intensity(clarity, emphasis) }));
  const primaryScore = probabilities[EMOTION_LABELS.indexOf(primary)]!;
  return {
    scores: scoresByLabel(probabilities),
    primary,
    active: active.length > 0 ? active.map(({ label }) => label) : ['neutral'],
    phrase: describeEmotions(primary === 'neutral' ? [] : emotions),
    ...rounded(read.affect ?? affectOf(probabilities)),
    intensity: primary === 'neutral' ? 0 : round(emotions[0]!.intensity),
    confidence: round(sigmoid(confidence.slope * logOdds(primaryScore) + confidence.intercept)),
    source: 'embedded',
    stage: read.stage,
    language: null,
    words: [],
  };
}

/**
 * The labels at or above their thresholds, strongest first. Thresholds differ (rare labels need less),
 * so probabilities are compared by strength = (p - threshold) / (1 - threshold): how far on the way from
 * "just active" (0) to "certain" (1). Of the rules tried on dev (p, p / threshold, difference of
 * log-odds, this one) it gave the best balance: the primary label is one that people gave, and rare labels
 * still come first where they speak.
 */
export function activeLabels(probabilities: Float64Array, labels: readonly Decision[]): ActiveLabel[] {
  return labels
    .map(({ label, threshold, ceiling }, index) => {
      const score = probabilities[index]!;
      const strength = (score - threshold) / (1 - threshold);
      return { label, strength, clarity: clarity(score, threshold, ceiling) };
    })
    .filter(({ strength }) => strength >= 0)
    .sort((a, b) => b.strength - a.strength);
}

/** A label that is only just active speaks a little all the same. */
const LOWEST_CLARITY = 0.15;

/** How clearly a label speaks, in [.15, 1]: from its threshold to its ceiling (manifest.ts), linear. */
function clarity(score: number, threshold: number, ceiling: number): number {
  const position = Math.min(Math.max((score - threshold) / (ceiling - threshold), 0), 1);
  return LOWEST_CLARITY + (1 - LOWEST_CLARITY) * position;
}

/** What clarity alone gives; the rest of the intensity is emphasis. */
const UNEMPHATIC = 0.65;

/**
 * Intensity in [0, 1] = clarity x (.65 + .35 x emphasis). The probability of a label says how clear an
 * emotion is, not how strong ("thanks" is as clear as "THANK YOU!!!"), so that strong takes both.
 */
function intensity(clarity: number, emphasis: number): number {
  return clarity * (UNEMPHATIC + (1 - UNEMPHATIC) * emphasis);
}

/** Weight of the origin: pulls the point of a text in which hardly any label speaks toward 0. */
const NEUTRAL_PULL = 0.1;

/**
 * Valence, arousal, dominance: the mean of the labels' points (taxonomy.ts) weighted by their
 * probabilities. "neutral" lies at the origin, so its probability pulls toward 0.
 */
function affectOf(probabilities: Float64Array): Vad {
  const sum = { valence: 0, arousal: 0, dominance: 0 };
  let total = NEUTRAL_PULL;
  EMOTION_LABELS.forEach((label, index) => {
    const weight = probabilities[index]!;
    const { point } = EMOTIONS[label];
    sum.valence += weight * point.valence;
    sum.arousal += weight * point.arousal;
    sum.dominance += weight * point.dominance;
    total += weight;
  });
  return { valence: sum.valence / total, arousal: sum.arousal / total, dominance: sum.dominance / total };
}

function rounded({ valence, arousal, dominance }: Vad): Vad {
  return { valence: round(valence), arousal: round(arousal), dominance: round(dominance) };
}

function scoresByLabel(probabilities: Float64Array): EmotionReading['scores'] {
  const scores = EMOTION_LABELS.map((label, index) => [label, round(probabilities[index]!)] as const);
  return Object.fromEntries(scores) as EmotionReading['scores'];
}

/** Four decimals: more than the model can tell, and short to store. Never -0. */
function round(value: number): number {
  return Math.round(value * 1e4) / 1e4 + 0;
}
