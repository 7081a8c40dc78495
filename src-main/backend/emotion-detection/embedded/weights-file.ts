/**
 * The file of weights (`linear.bin`, little-endian):
 *
 *   bytes 0-3    "EGLM"                       magic
 *   bytes 4-7    uint32 1                     version
 *   bytes 8-11   uint32 buckets               2^17
 *   bytes 12-15  uint32 labels                28
 *   bytes 16-19  float32 idf step             idf of a bucket = its byte x this
 *   then         uint8[buckets]               idf; 0: the bucket was not seen in training
 *   then         int8[buckets x labels]       weights, the 28 of a bucket side by side
 */
import { EMOTION_LABELS } from '#shared/emotions/taxonomy.ts';
import { BUCKETS } from './features.ts';

const MAGIC = 'EGLM';
const VERSION = 1;
const HEADER_BYTES = 20;
const LABELS = EMOTION_LABELS.length;

export const WEIGHTS_FILE_BYTES = HEADER_BYTES + BUCKETS + BUCKETS * LABELS;

export interface Weights {
  /** Inverse document frequency of each bucket. */
  readonly idf: Float32Array;
  /** `weights[bucket * 28 + label]`, in units of the label's scale. */
  readonly weights: Int8Array;
}

/** Inverse document frequencies as bytes in steps of one 255th of the largest. */
export interface QuantisedIdf {
  readonly step: number;
  readonly bytes: Uint8Array;
}

export function quantiseIdf(idf: Float32Array): QuantisedIdf {
  const step = Math.fround(idf.reduce((largest, value) => Math.max(largest, value), 0) / 255);
  return { step, bytes: Uint8Array.from(idf, (value) => Math.round(value / step)) };
}

export function dequantiseIdf({ step, bytes }: QuantisedIdf): Float32Array {
  return Float32Array.from(bytes, (value) => value * step);
}

export function encodeWeights(idf: QuantisedIdf, weights: Int8Array): Uint8Array {
  const file = new Uint8Array(WEIGHTS_FILE_BYTES);
  const header = new DataView(file.buffer);
  file.set(new TextEncoder().encode(MAGIC));
  header.setUint32(4, VERSION, true);
  header.setUint32(8, BUCKETS, true);
  header.setUint32(12, LABELS, true);
  header.setFloat32(16, idf.step, true);
  file.set(idf.bytes, HEADER_BYTES);
  file.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), HEADER_BYTES + BUCKETS);
  return file;
}

/** Throws an `Error` that says what does not fit. The weights are a view of `file`, not a copy. */
export function decodeWeights(file: Uint8Array): Weights {
  if (file.length !== WEIGHTS_FILE_BYTES) {
    throw new Error(`it has ${file.length} bytes instead of ${WEIGHTS_FILE_BYTES}`);
  }
  const header = new DataView(file.buffer, file.byteOffset, HEADER_BYTES);
  const magic = new TextDecoder().decode(file.subarray(0, 4));
  if (magic !== MAGIC) throw new Error(`it does not begin with "${MAGIC}"`);
  const version = header.getUint32(4, true);
  if (version !== VERSION) throw new Error(`its version is ${version}, this app reads version ${VERSION}`);
  if (header.getUint32(8, true) !== BUCKETS || header.getUint32(12, true) !== LABELS) {
    throw new Error('its number of buckets or labels is another one');
  }
  const bytes = file.subarray(HEADER_BYTES, HEADER_BYTES + BUCKETS);
  return {
    idf: dequantiseIdf({ step: header.getFloat32(16, true), bytes }),
    weights: new Int8Array(file.buffer, file.byteOffset + HEADER_BYTES + BUCKETS, BUCKETS * LABELS),
  };
}
