/**
 * The sentence encoder: a transformer of two layers (the Universal Sentence Encoder lite, Cer et al. 2018,
 * arXiv:1803.11175, fine-tuned) and one linear head. The arithmetic runs in WebAssembly, whose source is
 * training/transformer/kernel/encoder.c; what is computed when is said here.
 */
import { findTensor, floatsOf, type TensorFile } from './tensor-file.ts';

/** The network was trained on texts cut to this many pieces. */
export const LONGEST_TEXT = 96;

/** Texts are computed together up to this many pieces; what a matrix costs to read is shared between them. */
const ROWS = 2 * LONGEST_TEXT;

const PAGE_BYTES = 65_536;

/** What is used of WebAssembly: the types of Node.js leave it to those of browsers. */
interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}
interface WebAssemblyApi {
  readonly Memory: new (size: { initial: number }) => Memory;
  readonly Module: new (code: Uint8Array) => object;
  readonly Instance: new (module: object, imports: { env: { memory: Memory } }) => { exports: object };
}
const { WebAssembly } = globalThis as unknown as { WebAssembly: WebAssemblyApi };

/** What a linear map does with its result, as in encoder.c. */
const SET = 0;
const RELU = 1;
const ADD = 2;

type Pointer = number;

/** The functions of encoder.wasm; pointers are byte offsets in its memory. */
interface Kernel {
  readonly __heap_base: { readonly value: number };
  quantise(x: Pointer, rows: number, columns: number, integers: Pointer, scales: Pointer): void;
  linear(
    integers: Pointer,
    scales: Pointer,
    rows: number,
    weights: Pointer,
    weightScales: Pointer,
    bias: Pointer,
    columns: number,
    outputs: number,
    y: Pointer,
    mode: number,
  ): void;
  normalise(x: Pointer, rows: number, columns: number, gain: Pointer, bias: Pointer, y: Pointer): void;
  attend(qkv: Pointer, rows: number, width: number, heads: number, out: Pointer, room: Pointer): void;
}

/** What the network says of one text. */
export interface Encoded {
  /** One logit for each output of the head. */
  readonly logits: Float64Array;
  /** What the head looks at, 512 numbers in [-1, 1] from each way of pooling: mean, maximum, attention. */
  readonly features: Float32Array;
}

export interface Encoder {
  /** Encodes texts given as piece numbers; each is cut to 96 pieces, one without any counts as unknown. */
  encode(texts: readonly (readonly number[])[]): Encoded[];
}

/** Throws an `Error` that says what does not fit together. Holds a copy of the weights: the file can be let go. */
export function createEncoder(tensors: TensorFile, kernelCode: Uint8Array): Encoder {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const instance = new WebAssembly.Instance(new WebAssembly.Module(kernelCode), { env: { memory } });
  const kernel = instance.exports as Kernel;
  const place = placeIn(memory, kernel.__heap_base.value);
  const data = place.bytes(tensors.data);
  return createNetwork({ tensors, data, kernel, memory, place: place.floats });
}

/** Hands out room in the memory, one piece after the other, each at a multiple of 16. */
function placeIn(memory: Memory, start: number) {
  let end = start;
  const reserve = (bytes: number): Pointer => {
    const pointer = Math.ceil(end / 16) * 16;
    end = pointer + bytes;
    const missing = end - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / PAGE_BYTES));
    return pointer;
  };
  return {
    bytes(content: Uint8Array): Pointer {
      const pointer = reserve(content.length);
      new Uint8Array(memory.buffer).set(content, pointer);
      return pointer;
    },
    floats: (count: number): Pointer => reserve(4 * count),
  };
}

interface Parts {
  readonly tensors: TensorFile;
  /** Where the file's data lies in the memory. */
  readonly data: Pointer;
  readonly kernel: Kernel;
  readonly memory: Memory;
  readonly place: (floats: number) => Pointer;
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

function createNetwork({ tensors, data, kernel, memory, place }: Parts): Encoder {
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
  const pooling = createPooling(tensors);
  const head = createHead(tensors);
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
  function encodeTogether(texts: readonly (readonly number[])[]): Encoded[] {
    const lengths = texts.map(({ length }) => length);
    embed(texts, states[0]);
    layers.forEach((layer, i) => {
      runLayer(layer, states[i % 2]!, states[(i + 1) % 2]!, lengths);
    });
    const hidden = states[layers.length % 2]!;
    let row = 0;
    const pooled = lengths.map((length) => {
      const one = pooling(floatsAt(hidden + 4 * row * width, length * width), length);
      row += length;
      return one;
    });
    const means = floatsAt(narrow, texts.length * width);
    pooled.forEach(({ mean }, text) => {
      means.set(mean, text * width);
    });
    apply(poolMean, narrow, texts.length, wide, SET);
    return pooled.map(({ maximum, attended }, text) => {
      const features = new Float32Array(3 * width);
      features.set(floatsAt(wide + 4 * text * width, width).map(Math.tanh));
      features.set(maximum.map(squash), width);
      features.set(attended.map(squash), 2 * width);
      return { features, logits: head(features) };
    });
  }

  return {
    encode: (texts) => batchesOf(texts.map(cut)).flatMap(encodeTogether),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Hidden states reach far beyond 1: a fifth of them, bent into (-1, 1). */
const squash = (value: number): number => Math.tanh(value / 5);

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

interface Pooled {
  readonly mean: Float32Array;
  readonly maximum: Float32Array;
  readonly attended: Float32Array;
}

/**
 * `states[rows, width]` of one text as three vectors: the mean over its places, the largest of each column, and the
 * mean weighted by attention, of which each head has a share of the columns.
 */
function createPooling(file: TensorFile): (states: Float32Array, rows: number) => Pooled {
  const [heads, width] = findTensor(file, 'pool.attention.weight', 'f4').shape as [number, number];
  const queries = Float32Array.from(floatsOf(file, 'pool.attention.weight'));
  const bias = floatsOf(file, 'pool.attention.bias');
  const share = width / heads;
  return (states, rows) => {
    const mean = new Float32Array(width);
    const maximum = new Float32Array(width).fill(-Infinity);
    const attended = new Float32Array(width);
    for (let row = 0; row < rows; row++) {
      for (let i = 0; i < width; i++) {
        const value = states[row * width + i]!;
        mean[i]! += value;
        if (value > maximum[i]!) maximum[i] = value;
      }
    }
    for (let i = 0; i < width; i++) mean[i]! /= rows;
    for (let head = 0; head < heads; head++) {
      const query = queries.subarray(head * width, (head + 1) * width);
      const weights = softmax(
        Float64Array.from({ length: rows }, (_, row) => dot(query, states, row * width) + bias[head]!),
      );
      for (let row = 0; row < rows; row++) {
        for (let i = head * share; i < (head + 1) * share; i++) {
          attended[i]! += weights[row]! * states[row * width + i]!;
        }
      }
    }
    return { mean, maximum, attended };
  };
}

function createHead(file: TensorFile): (features: Float32Array) => Float64Array {
  const columns = findTensor(file, 'head.weight', 'f4').shape[1]!;
  const weights = Float32Array.from(floatsOf(file, 'head.weight'));
  const bias = floatsOf(file, 'head.bias');
  return (features) => bias.map((start, output) => start + dot(features, weights, output * columns));
}

/** The sum of products of all of `a` with as many numbers of `b` from `start` on. */
function dot(a: Float32Array, b: Float32Array, start: number): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += a[i]! * b[start + i]!;
  return total;
}

function softmax(scores: Float64Array): Float64Array {
  const largest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - largest));
  const total = powers.reduce((all, power) => all + power, 0);
  return powers.map((power) => power / total);
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
