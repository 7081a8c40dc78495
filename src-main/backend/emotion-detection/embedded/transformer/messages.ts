/** What the thread of the transformer and the rest of the app say to each other. */

/** The contents of the files; see load-transformer.ts. */
export interface TransformerFiles {
  readonly weights: Uint8Array<ArrayBuffer>;
  readonly kernel: Uint8Array<ArrayBuffer>;
  readonly affect: Uint8Array<ArrayBuffer> | undefined;
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
