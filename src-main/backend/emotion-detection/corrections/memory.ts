/**
 * What a person's corrections say about a new text: nearest neighbours, weighed by how alike they are. Pure.
 *
 * A text alike to several corrected ones is read as those were corrected. One correction decides for the same
 * words again; of "that concert was sick", "sick goal last night", … it takes a few before "this view is sick"
 * is read with them, and a text that shares only common words with them is never touched.
 */
import type { EmotionReading } from '#shared/emotions/reading.ts';
import type { EmotionLabel } from '#shared/emotions/taxonomy.ts';
import type { TextVector } from './similarity.ts';

/** A text, what it was read as, and what it really was. */
export interface Taught {
  readonly text: string;
  /** Null: nothing had been read. */
  readonly was: EmotionLabel | null;
  readonly label: EmotionLabel;
}

/** What the corrections say about a text. */
export interface Verdict {
  readonly label: EmotionLabel;
  /** The similarities of its nearest corrections, added up, less the same for the next label. */
  readonly support: number;
}

export interface CorrectionMemory {
  /** Null where the corrections do not say enough about this text, against what was read from it. */
  verdict(text: string, detected: Pick<EmotionReading, 'primary' | 'confidence'>): Verdict | null;
}

/** Only so many are remembered, the newest; a verdict takes a fraction of a millisecond among them. */
export const MOST_CORRECTIONS = 500;

/** For each label only so many speak, the nearest: many that are a little alike say nothing together. */
const NEAREST = 5;

/** Similarities below this are those of any two texts. */
const UNLIKE = 0.05;

/** What a correction counts for where the detector makes another mistake, or none, than the one corrected. */
const OTHER_MISTAKE = 0.5;

/** The same words again have a support of 1: that is always enough. */
const SAME_WORDS = 0.98;

/**
 * From which support on the corrections outweigh the detector: more where it is sure, because it is right more
 * often then (`confidence` is calibrated), and .15 more for each tenfold of corrections to a label above five,
 * because among more there is one alike by chance.
 *
 * Of twenty kinds of corrections (six texts with a word or phrase in common, otherwise different) five supported
 * the sixth with 1.1 to 3.3, except one whose word is too common ("mad") with .5 to .7. `npm run bench:corrections`
 * tells what that does to texts that have nothing to do with them.
 */
const enoughSupport = (corrections: number, confidence: number): number =>
  Math.min(SAME_WORDS, 0.6 + 0.3 * confidence + 0.15 * Math.log10(Math.max(1, corrections / NEAREST)));

export function createCorrectionMemory(
  taught: readonly Taught[],
  vectorise: (text: string) => TextVector,
): CorrectionMemory {
  const remembered = taught.slice(0, MOST_CORRECTIONS);
  const taughtTimes = new Map<EmotionLabel, number>();
  /** For each part the corrections that have it: a verdict looks only at what the text touches. */
  const holders = new Map<number, { correction: number; value: number }[]>();
  remembered.forEach(({ text, label }, correction) => {
    taughtTimes.set(label, (taughtTimes.get(label) ?? 0) + 1);
    for (const [part, value] of vectorise(text)) {
      const known = holders.get(part);
      if (known === undefined) holders.set(part, [{ correction, value }]);
      else known.push({ correction, value });
    }
  });

  /** For each label how much each of its corrections speaks for it. */
  function voices(text: string, readAs: EmotionLabel): Map<EmotionLabel, number[]> {
    const similarities = new Float64Array(remembered.length);
    for (const [part, own] of vectorise(text)) {
      for (const { correction, value } of holders.get(part) ?? []) similarities[correction]! += own * value;
    }
    const byLabel = new Map<EmotionLabel, number[]>();
    remembered.forEach(({ label, was }, correction) => {
      const similarity = similarities[correction]!;
      if (similarity < UNLIKE) return;
      const known = byLabel.get(label) ?? [];
      known.push(was === readAs ? similarity : OTHER_MISTAKE * similarity);
      byLabel.set(label, known);
    });
    return byLabel;
  }

  return {
    verdict(text, { primary, confidence }) {
      if (remembered.length === 0) return null;
      const [first, second] = [...voices(text, primary)]
        .map(([label, similarities]) => ({ label, support: sumOfNearest(similarities) }))
        .sort((a, b) => b.support - a.support);
      if (first === undefined) return null;
      const support = first.support - (second?.support ?? 0);
      const enough = enoughSupport(taughtTimes.get(first.label) ?? 0, confidence);
      return support >= enough ? { label: first.label, support } : null;
    },
  };
}

function sumOfNearest(similarities: readonly number[]): number {
  const nearest = [...similarities].sort((a, b) => b - a).slice(0, NEAREST);
  return nearest.reduce((sum, similarity) => sum + similarity, 0);
}
