/**
 * How the behavioural test set of Emotion Detection is written down, after CheckList (Ribeiro et al.
 * 2020, "Beyond Accuracy", ACL): each sentence stands with what careful readers would agree on, and no
 * more. Three kinds of expectations:
 * - minimum functionality: what the reading of this sentence is or is not (`primary`, `inactive`, …);
 * - invariance: what must not change against another sentence (`like`);
 * - directional: which way the reading moves against another sentence (`brighter`, `stronger`, …).
 */
import {
  EMOTION_LABELS,
  EMOTIONS,
  type EmotionLabel,
  type SentimentGroup,
} from '#shared/emotions/taxonomy.ts';

/** Labels, or a sentiment for all labels of that group. */
export type Emotion = EmotionLabel | SentimentGroup;

/** A text with the messages before it, oldest first. */
export interface Said {
  readonly text: string;
  readonly after: readonly string[];
}

export type Expectation =
  /** The strongest label is one of these. */
  | { readonly kind: 'primary'; readonly labels: readonly EmotionLabel[] }
  /** At least one of these is active. */
  | { readonly kind: 'speaks'; readonly labels: readonly EmotionLabel[] }
  /** None of these is active. */
  | { readonly kind: 'inactive'; readonly labels: readonly EmotionLabel[] }
  /** Valence is at least `CLEAR_VALENCE` away from 0, on this side. */
  | { readonly kind: 'valence'; readonly sign: 1 | -1 }
  /** The reading is the base's: the same strongest label, or one of the same group. */
  | { readonly kind: 'like'; readonly base: Said; readonly same: 'primary' | 'ekman' | 'sentiment' }
  /** Valence or intensity is higher (1) or lower (-1) than the base's, by at least `CLEAR_DIFFERENCE`. */
  | {
      readonly kind: 'moves';
      readonly base: Said;
      readonly measure: 'valence' | 'intensity';
      readonly direction: 1 | -1;
    };

export interface BehaviourCase extends Said {
  /** All of them have to hold. */
  readonly expect: readonly Expectation[];
}

export interface BehaviourCategory {
  readonly name: string;
  readonly cases: readonly BehaviourCase[];
}

/** Valence runs from -1 to 1; nearer to 0 than this it has no sign that one could rely on. */
export const CLEAR_VALENCE = 0.05;

/** The smallest difference of valence or intensity that counts as one. */
export const CLEAR_DIFFERENCE = 0.03;

export function says(text: string, ...expect: Expectation[]): BehaviourCase {
  return { text, after: [], expect };
}

/** A text that is read in the light of the messages before it, oldest first. */
export function answers(after: readonly string[], text: string, ...expect: Expectation[]): BehaviourCase {
  return { text, after, expect };
}

export const primary = (...emotions: Emotion[]): Expectation => ({
  kind: 'primary',
  labels: labelsOf(emotions),
});
export const speaks = (...emotions: Emotion[]): Expectation => ({
  kind: 'speaks',
  labels: labelsOf(emotions),
});
export const inactive = (...emotions: Emotion[]): Expectation => ({
  kind: 'inactive',
  labels: labelsOf(emotions),
});

export const pleasant: Expectation = { kind: 'valence', sign: 1 };
export const unpleasant: Expectation = { kind: 'valence', sign: -1 };

export function like(
  base: string | Said,
  same: 'primary' | 'ekman' | 'sentiment' = 'sentiment',
): Expectation {
  return { kind: 'like', base: said(base), same };
}

/** More pleasant than the base. */
export const brighter = (base: string | Said) => moves(base, 'valence', 1);
/** Less pleasant than the base. */
export const darker = (base: string | Said) => moves(base, 'valence', -1);
/** More intense than the base. */
export const stronger = (base: string | Said) => moves(base, 'intensity', 1);
/** Less intense than the base. */
export const weaker = (base: string | Said) => moves(base, 'intensity', -1);

export function moves(base: string | Said, measure: 'valence' | 'intensity', direction: 1 | -1): Expectation {
  return { kind: 'moves', base: said(base), measure, direction };
}

function said(base: string | Said): Said {
  return typeof base === 'string' ? { text: base, after: [] } : base;
}

function labelsOf(emotions: readonly Emotion[]): EmotionLabel[] {
  return EMOTION_LABELS.filter(
    (label) => emotions.includes(label) || emotions.includes(EMOTIONS[label].sentiment),
  );
}
