/**
 * A table of 8-bit weights, one row per bucket of hashed n-grams (little-endian):
 *
 *   bytes 0-3    "EGTB"                       magic
 *   bytes 4-7    uint32 1                     version
 *   bytes 8-11   uint32 buckets
 *   bytes 12-15  uint32 columns               what is told apart: emotions, or languages
 *   then         uint8[buckets]               idf of each bucket, in 255ths of the largest; 0: not known
 *   then         int8[buckets x columns]      weights, those of a bucket side by side
 */
const MAGIC = 'EGTB';
const VERSION = 1;
const HEADER_BYTES = 16;

export interface Table {
  readonly idf: Uint8Array;
  /** `weights[bucket * columns + column]`, in units of the column's scale. */
  readonly weights: Int8Array;
}

export interface TableSize {
  readonly buckets: number;
  readonly columns: number;
}

export function encodeTable({ idf, weights }: Table, { buckets, columns }: TableSize): Uint8Array {
  const file = new Uint8Array(HEADER_BYTES + buckets * (1 + columns));
  const header = new DataView(file.buffer);
  file.set(new TextEncoder().encode(MAGIC));
  header.setUint32(4, VERSION, true);
  header.setUint32(8, buckets, true);
  header.setUint32(12, columns, true);
  file.set(idf, HEADER_BYTES);
  file.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), HEADER_BYTES + buckets);
  return file;
}

/** Throws an `Error` that says what does not fit. What it returns are views of `file`, not copies. */
export function decodeTable(file: Uint8Array, { buckets, columns }: TableSize): Table {
  const expected = HEADER_BYTES + buckets * (1 + columns);
  if (file.length !== expected) throw new Error(`it has ${file.length} bytes instead of ${expected}`);
  const header = new DataView(file.buffer, file.byteOffset, HEADER_BYTES);
  if (new TextDecoder().decode(file.subarray(0, 4)) !== MAGIC) {
    throw new Error(`it does not begin with "${MAGIC}"`);
  }
  const version = header.getUint32(4, true);
  if (version !== VERSION) throw new Error(`its version is ${version}, this app reads version ${VERSION}`);
  if (header.getUint32(8, true) !== buckets || header.getUint32(12, true) !== columns) {
    throw new Error('its number of buckets or columns is another one');
  }
  return {
    idf: file.subarray(HEADER_BYTES, HEADER_BYTES + buckets),
    weights: new Int8Array(file.buffer, file.byteOffset + HEADER_BYTES + buckets, buckets * columns),
  };
}

/** For each column the sum of a text's features times their weights, in units of the column's scale. */
export function scoreTable(
  { buckets, values }: { readonly buckets: Int32Array; readonly values: Float32Array },
  weights: Int8Array,
  columns: number,
): Float64Array {
  const sums = new Float64Array(columns);
  for (let i = 0; i < buckets.length; i++) {
    const row = buckets[i]! * columns;
    const value = values[i]!;
    for (let column = 0; column < columns; column++) sums[column]! += weights[row + column]! * value;
  }
  return sums;
}
