/**
 * The sentence encoder: a transformer of two layers (the Universal Sentence Encoder lite, Cer et al. 2018,
 * arXiv:1803.11175, fine-tuned). The arithmetic runs in WebAssembly (kernel.ts); what is computed when is said here.
 */
import { ADD, type Pointer, RELU, type RunningKernel, SET } from './kernel.ts';
import { findTensor, floatsOf, type TensorFile } from './tensor-file.ts';

/** The network was trained on texts cut to this many pieces. */
export const LONGEST_TEXT = 96;

/** Texts are computed together up to this many pieces; what a matrix costs to read is shared between them. */
const ROWS = 2 * LONGEST_TEXT;

export interface Encoder {
  /**
   * Encodes texts given as piece numbers and has `take` look at the hidden states of each, `states[piece * width + i]`:
   * a view that holds only during the call. A text is cut to 96 pieces, one without any counts as one unknown piece.
   */
  encode<Result>(texts: readonly (readonly number[])[], take: (states: Float32Array) => Result): Result[];
  /** The linear map that belongs to pooling by the mean, for at most 192 means. */
  projectMeans(means: readonly Float32Array[]): Float32Array[];
}

/** A matrix of int8 with its scales and bias, where they lie in the memory. */
interface Linear {
  readonly weights: Pointer;
  readonly scales: Pointer;
  readonly bias: Pointer;
  readonly columns: number;
  readonly outputs: number;
}

interface Norm {
  readonly gain: Pointer;
  readonly bias: Pointer;
}

interface Layer {
  readonly width: number;
  readonly attentionNorm: Norm;
  readonly qkv: Linear;
  readonly out: Linear;
  /** Where the layer is wider than what comes in. */
  readonly shortcut: Linear | undefined;
  readonly feedNorm: Norm;
  readonly feedIn: Linear;
  readonly feedOut: Linear;
}

/** Throws an `Error` that says what does not fit together. `tensors`: the file in the kernel's memory. */
export function createEncoder(tensors: TensorFile, { kernel, memory, place }: RunningKernel): Encoder {
  const data = tensors.data.byteOffset;
  const at = (name: string, type: 'f4' | 'i8' = 'f4'): Pointer =>
    data + findTensor(tensors, name, type).offset;
  const linearCalled = (name: string): Linear => {
    const [outputs, columns] = findTensor(tensors, `${name}.weight`, 'i8').shape;
    return {
      weights: at(`${name}.weight`, 'i8'),
      scales: at(`${name}.weight.scale`),
      bias: at(`${name}.bias`),
      columns: columns!,
      outputs: outputs!,
    };
  };
  const normCalled = (name: string): Norm => ({ gain: at(`${name}.gain`), bias: at(`${name}.bias`) });
  const layers = ['layer0', 'layer1'].map((name): Layer => {
    const out = linearCalled(`${name}.attention.out`);
    return {
      width: out.columns,
      attentionNorm: normCalled(`${name}.attention.norm`),
      qkv: linearCalled(`${name}.attention.qkv`),
      out,
      shortcut: tensors.tensors.has(`${name}.shortcut.weight`) ? linearCalled(`${name}.shortcut`) : undefined,
      feedNorm: normCalled(`${name}.feed.norm`),
      feedIn: linearCalled(`${name}.feed.in`),
      feedOut: linearCalled(`${name}.feed.out`),
    };
  });
  const poolMean = linearCalled('pool.mean');
  const heads = Number(tensors.header.heads);
  const width = poolMean.columns;
  const widest = Math.max(...layers.flatMap(({ qkv, feedIn }) => [qkv.outputs, feedIn.outputs]));
  const [pieceCount, embeddingWidth] = findTensor(tensors, 'embedding.weight', 'i8').shape as [
    number,
    number,
  ];
  const embedding = at('embedding.weight', 'i8');
  const embeddingScales = at('embedding.weight.scale');
  const signal = timingSignal(floatsOf(tensors, 'timing'));

  // The hidden states before and after a layer, and room for the steps in between.
  const states = [place(ROWS * width), place(ROWS * width)] as const;
  const wide = place(ROWS * widest);
  const narrow = place(ROWS * width);
  const integers = place((ROWS * widest) / 2);
  const scales = place(ROWS);
  const room = place(LONGEST_TEXT + 4);

  const floatsAt = (pointer: Pointer, count: number): Float32Array =>
    new Float32Array(memory.buffer, pointer, count);

  function apply(map: Linear, x: Pointer, rows: number, y: Pointer, mode: number): void {
    kernel.quantise(x, rows, map.columns, integers, scales);
    const { weights, scales: weightScales, bias, columns, outputs } = map;
    kernel.linear(integers, scales, rows, weights, weightScales, bias, columns, outputs, y, mode);
  }

  function normalise({ gain, bias }: Norm, x: Pointer, rows: number, columns: number): void {
    kernel.normalise(x, rows, columns, gain, bias, narrow);
  }

  /** `x[rows, layer.width]` -> `y[rows, width]`; `lengths`: how many rows each text has. */
  function runLayer(layer: Layer, x: Pointer, y: Pointer, lengths: readonly number[]): void {
    const rows = sum(lengths);
    normalise(layer.attentionNorm, x, rows, layer.width);
    apply(layer.qkv, narrow, rows, wide, SET);
    let row = 0;
    for (const length of lengths) {
      const [qkv, out] = [wide + 4 * row * layer.qkv.outputs, narrow + 4 * row * layer.width];
      kernel.attend(qkv, length, layer.width, heads, out, room);
      row += length;
    }
    if (layer.shortcut) {
      apply(layer.out, narrow, rows, y, SET);
      apply(layer.shortcut, x, rows, y, ADD);
    } else {
      floatsAt(y, rows * width).set(floatsAt(x, rows * width));
      apply(layer.out, narrow, rows, y, ADD);
    }
    normalise(layer.feedNorm, y, rows, width);
    apply(layer.feedIn, narrow, rows, wide, RELU);
    apply(layer.feedOut, wide, rows, y, ADD);
  }

  /** Twice the piece's embedding, plus the signal of its place in the text. */
  function embed(texts: readonly (readonly number[])[], target: Pointer): void {
    const out = floatsAt(target, sum(texts.map(({ length }) => length)) * embeddingWidth);
    const rowScales = floatsAt(embeddingScales, pieceCount);
    const rows = new Int8Array(memory.buffer, embedding, pieceCount * embeddingWidth);
    let next = 0;
    for (const pieces of texts) {
      pieces.forEach((piece, position) => {
        const scale = 2 * rowScales[piece]!;
        for (let i = 0; i < embeddingWidth; i++) {
          out[next++] = scale * rows[piece * embeddingWidth + i]! + signal[position * embeddingWidth + i]!;
        }
      });
    }
  }

  /** At most `ROWS` pieces in all. */
  function encodeTogether<Result>(
    texts: readonly (readonly number[])[],
    take: (states: Float32Array) => Result,
  ): Result[] {
    const lengths = texts.map(({ length }) => length);
    embed(texts, states[0]);
    layers.forEach((layer, i) => {
      runLayer(layer, states[i % 2]!, states[(i + 1) % 2]!, lengths);
    });
    let start = states[layers.length % 2]!;
    return lengths.map((length) => {
      const own = floatsAt(start, length * width);
      start += 4 * length * width;
      return take(own);
    });
  }

  return {
    encode: (texts, take) => batchesOf(texts.map(cut)).flatMap((batch) => encodeTogether(batch, take)),
    projectMeans(means) {
      const rows = floatsAt(narrow, means.length * width);
      means.forEach((mean, row) => {
        rows.set(mean, row * width);
      });
      apply(poolMean, narrow, means.length, wide, SET);
      return means.map((_, row) => floatsAt(wide + 4 * row * width, width).slice());
    },
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const UNKNOWN_PIECE = [0];

function cut(pieces: readonly number[]): readonly number[] {
  return pieces.length === 0 ? UNKNOWN_PIECE : pieces.slice(0, LONGEST_TEXT);
}

/** Neighbouring texts together, as many as there is room for. */
function batchesOf(texts: readonly (readonly number[])[]): (readonly number[])[][] {
  const batches: (readonly number[])[][] = [];
  let rows = ROWS;
  for (const pieces of texts) {
    rows += pieces.length;
    if (rows > ROWS) {
      batches.push([]);
      rows = pieces.length;
    }
    batches.at(-1)!.push(pieces);
  }
  return batches;
}

/** sin and cos of place x frequency, for every place of the longest text: `signal[place * width + i]`. */
function timingSignal(frequencies: Float64Array): Float32Array {
  const half = frequencies.length;
  const signal = new Float32Array(LONGEST_TEXT * 2 * half);
  for (let place = 0; place < LONGEST_TEXT; place++) {
    frequencies.forEach((frequency, i) => {
      signal[place * 2 * half + i] = Math.sin(place * frequency);
      signal[place * 2 * half + half + i] = Math.cos(place * frequency);
    });
  }
  return signal;
}
