/**
 * The file of weights (`linear.bin`, little-endian):
 *
 *   bytes 0-3    "EGLM"                       magic
 *   bytes 4-7    uint32 1                     version
 *   bytes 8-11   uint32 buckets               2^17
 *   bytes 12-15  uint32 labels                28
 *   then         uint8[buckets]               idf of each bucket, in 255ths of the largest; 0: not known
 *   then         int8[buckets x labels]       weights, the 28 of a bucket side by side
 */
import { EMOTION_LABELS } from '#shared/emotions/taxonomy.ts';
import { BUCKETS } from './features.ts';

const MAGIC = 'EGLM';
const VERSION = 1;
const HEADER_BYTES = 16;
/** Where the idf of the buckets begins, in bytes. */
export const IDF_START = HEADER_BYTES;
const LABELS = EMOTION_LABELS.length;

const WEIGHTS_FILE_BYTES = HEADER_BYTES + BUCKETS + BUCKETS * LABELS;

export interface Weights {
  /** Inverse document frequency of each bucket, up to a common factor (it cancels where vectors get length 1). */
  readonly idf: Uint8Array;
  /** `weights[bucket * 28 + label]`, in units of the label's scale. */
  readonly weights: Int8Array;
}

export function encodeWeights({ idf, weights }: Weights): Uint8Array {
  const file = new Uint8Array(WEIGHTS_FILE_BYTES);
  const header = new DataView(file.buffer);
  file.set(new TextEncoder().encode(MAGIC));
  header.setUint32(4, VERSION, true);
  header.setUint32(8, BUCKETS, true);
  header.setUint32(12, LABELS, true);
  file.set(idf, IDF_START);
  file.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), HEADER_BYTES + BUCKETS);
  return file;
}

/** Throws an `Error` that says what does not fit. What it returns are views of `file`, not copies. */
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
  return {
    idf: file.subarray(IDF_START, IDF_START + BUCKETS),
    weights: new Int8Array(file.buffer, file.byteOffset + HEADER_BYTES + BUCKETS, BUCKETS * LABELS),
  };
}
