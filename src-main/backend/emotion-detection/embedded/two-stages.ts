import { setImmediate } from 'node:timers/promises';
import type { WeighedWord } from '#shared/emotions/reading.ts';
import { EMOTION_LABELS } from '#shared/emotions/taxonomy.ts';
import type { Vad } from '#shared/emotions/vad.ts';
import { damp, logOdds, sigmoid } from './linear-model.ts';
import { type LoadedModel, loadModel } from './load-model.ts';
import type { Decisions } from './manifest.ts';
import { loadTransformer } from './transformer/load-transformer.ts';
import type { TransformerManifest } from './transformer/manifest.ts';
import type { TransformerAnswer } from './transformer/messages.ts';
import { createTransformerThread, type ThreadLimits } from './transformer/transformer-thread.ts';
import { combineWindows, splitIntoWindows } from './windows.ts';

/** What the stages say of one text, before it becomes a reading. */
export interface StageResult {
  /** Calibrated, one per label in the order of `EMOTION_LABELS`; nothing where there is nothing to read. */
  readonly probabilities: Float64Array | undefined;
  /** Where a regressor gives them; else they follow from the probabilities. */
  readonly affect: Vad | undefined;
  /** How much each word speaks for a label (its number), by the linear stage; see `LinearModel`. */
  readonly weighWords: ((label: number) => WeighedWord[]) | undefined;
}

const NOTHING: StageResult = { probabilities: undefined, affect: undefined, weighWords: undefined };

export interface StagesAnswer {
  readonly stage: 'linear' | 'transformer';
  readonly results: readonly StageResult[];
  /** Those of the stage that answered. */
  readonly decisions: Decisions;
}

export interface Stages {
  /**
   * Reads some texts with the same stage: the linear one and the transformer together, or the linear one alone
   * where the transformer cannot answer in time, or `quick` asks for no more. Rejects with a `ModelError` where the linear model cannot be used.
   */
  read(texts: readonly string[], options: { readonly quick: boolean }): Promise<StagesAnswer>;
  /** Ends the transformer's thread. */
  close(): Promise<void>;
}

export interface StagesOptions {
  readonly modelDir: string;
  /** Told where the transformer cannot be used; readings are then the linear stage's. */
  readonly report: (error: unknown) => void;
  readonly limits?: ThreadLimits | undefined;
}

/** What the linear stage says of a text: log-odds of the whole, and of the windows that it was read in. */
interface LinearResult {
  readonly probabilities: Float64Array;
  readonly weighWords: (label: number) => WeighedWord[];
  readonly windows: readonly { readonly text: string; readonly probabilities: Float64Array }[];
}

/** The linear stage in this thread, the transformer in its own; both are loaded at the first text. */
export function createStages({ modelDir, report, limits }: StagesOptions): Stages {
  const loadLinear = once(() => loadModel(modelDir));
  let full: TransformerManifest | undefined;
  const thread = createTransformerThread({
    async load() {
      const { manifest, files } = await loadTransformer(modelDir);
      full = manifest;
      return files;
    },
    report,
    limits,
  });

  return {
    async read(texts, { quick: firstOnly }) {
      const linear = await loadLinear();
      const quick: (LinearResult | undefined)[] = [];
      for (const text of texts) quick.push(await readLinear(text, linear));

      const passages = texts.map((text, i) => passagesOf(text, quick[i]));
      const answers = firstOnly ? undefined : await thread.ask(passages.flat());
      if (answers === undefined || full === undefined) {
        // under load nobody waits for words to be weighed, which costs as much as the stage itself
        const results = quick.map((result) => ({ ...NOTHING, probabilities: result?.probabilities }));
        return { stage: 'linear', results, decisions: linear.manifest };
      }
      const left = [...answers];
      const results = quick.map((result, i): StageResult => {
        const own = left.splice(0, passages[i]!.length);
        if (result === undefined) return NOTHING;
        return {
          probabilities: blend(result.probabilities, own, full!),
          affect: meanAffect(own),
          weighWords: result.weighWords,
        };
      });
      return { stage: 'transformer', results, decisions: full };
    },
    close: () => thread.close(),
  };
}

async function readLinear(text: string, { model }: LoadedModel): Promise<LinearResult | undefined> {
  const windows: { text: string; probabilities: Float64Array }[] = [];
  for (const [index, window] of splitIntoWindows(text).entries()) {
    if (index > 0) await setImmediate(); // between windows, others get their turn
    const found = model.logOdds(window);
    if (found) windows.push({ text: window, probabilities: found.map(sigmoid) });
  }
  if (windows.length === 0) return undefined;
  return {
    probabilities: combineWindows(windows.map(({ probabilities }) => probabilities)),
    weighWords: (label) => model.weighWords(text, label),
    windows,
  };
}

/** Texts up to this length are read by the transformer in one piece: about as much as it takes (96 pieces). */
const WHOLE_LENGTH = 400;

/** Of longer ones the transformer reads so many windows, which bounds the time. */
const MAX_PASSAGES = 3;

const NEUTRAL = EMOTION_LABELS.indexOf('neutral');

/** What the transformer reads of a text: all of it, or the windows that the linear stage finds least neutral. */
function passagesOf(text: string, quick: LinearResult | undefined): readonly string[] {
  if (quick === undefined) return [];
  if (text.length <= WHOLE_LENGTH) return [text];
  return [...quick.windows]
    .sort((a, b) => a.probabilities[NEUTRAL]! - b.probabilities[NEUTRAL]!)
    .slice(0, MAX_PASSAGES)
    .map((window) => window.text);
}

/** Log-odds stay finite: no score is surer than one in a million. */
const SUREST = 1e-6;

/**
 * The probabilities of both stages' log-odds together (see `TransformerManifest`). Of several passages each
 * emotion speaks as in its clearest, and "neutral" as on average.
 */
function blend(
  linear: Float64Array,
  answers: readonly TransformerAnswer[],
  { blend: shares, labels, damping }: TransformerManifest,
): Float64Array {
  return linear.map((probability, label) => {
    const first = logOdds(Math.min(Math.max(probability, SUREST), 1 - SUREST));
    const logits = answers.map((answer) => answer.logits[label]!);
    const second = label === NEUTRAL ? mean(logits) : Math.max(...logits);
    const { scale, bias } = labels[label]!;
    return sigmoid(damp(scale * (shares.linear * first + shares.transformer * second) + bias, damping));
  });
}

function meanAffect(answers: readonly TransformerAnswer[]): Vad | undefined {
  const points = answers.flatMap(({ affect }) => (affect === undefined ? [] : [affect]));
  if (points.length === 0) return undefined;
  const [valence, arousal, dominance] = [0, 1, 2].map((axis) => mean(points.map((point) => point[axis]!)));
  return { valence: valence!, arousal: arousal!, dominance: dominance! };
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0) / numbers.length;

/** The same promise for everybody; after a failure the next one tries again. */
function once<Result>(load: () => Promise<Result>): () => Promise<Result> {
  let loading: Promise<Result> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}
