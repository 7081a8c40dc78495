/** What the thread of the transformer and the rest of the app say to each other. */

/** A file as the manifest names it. */
export interface ListedFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What the transformer is made of: weights, kernel, and where there is one, the regressor. */
export interface TransformerFiles {
  readonly weights: ListedFile;
  readonly kernel: ListedFile;
  readonly affect: ListedFile | undefined;
}

/** A text as a question to the thread. */
export interface Question {
  readonly id: number;
  readonly text: string;
}

/** What the transformer says of a text. */
export interface TransformerAnswer {
  /** One logit per label, in the order of the taxonomy, then those of Ekman's groups and the sentiments. */
  readonly logits: Float64Array;
  /** Valence, arousal, dominance in [-1, 1], where the model has a regressor. */
  readonly affect: readonly [number, number, number] | undefined;
}

/** Answers leave the thread together, as the texts were computed. */
export type Answers = readonly (TransformerAnswer & { readonly id: number })[];
