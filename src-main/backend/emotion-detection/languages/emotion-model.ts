import type { LanguageBesidesEnglish } from '#shared/emotions/languages.ts';
import { weighFeatures } from '../embedded/features.ts';
import { sigmoid } from '../embedded/linear-model.ts';
import { createLineFeatures, type FeatureLanguage } from './features.ts';
import { LINE_EMOTIONS } from './line-emotions.ts';
import type { LanguagesManifest } from './manifest.ts';
import { scoreTable, type Table } from './table-file.ts';

export interface EmotionModel {
  /**
   * For each of `LINE_EMOTIONS` the calibrated probability that people gave a line such an emotion, among
   * lines that have any; nothing where the text has no known feature.
   */
  probabilities(text: string, language: LanguageBesidesEnglish): Float64Array | undefined;
}

/** A logistic regression per emotion over hashed n-grams, joint over the languages. */
export function createEmotionModel(table: Table, parameters: LanguagesManifest['emotions']): EmotionModel {
  const score = createEmotionScore(table);
  return {
    probabilities(text, language) {
      return score(text, language)?.map((sum, emotion) => {
        const { scale, slope, intercept } = parameters.parameters[emotion]!;
        return sigmoid(slope * scale * sum + intercept);
      });
    },
  };
}

/** The sums of integer weights, one per emotion. */
export function createEmotionScore({
  idf,
  weights,
}: Table): (text: string, language: FeatureLanguage) => Float64Array | undefined {
  const features = createLineFeatures();
  return (text, language) => {
    const vector = weighFeatures(features(text, language), idf);
    return vector.buckets.length === 0 ? undefined : scoreTable(vector, weights, LINE_EMOTIONS.length);
  };
}
