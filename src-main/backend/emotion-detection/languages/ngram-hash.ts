/** Hashing of n-grams, FNV-1a (32 bit) over UTF-16 code units. */
const FNV_PRIME = 0x01000193;
const FNV_START = 0x811c9dc5;

export const SPACE = 32;

export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, FNV_PRIME);
}

export function hashText(text: string, start = FNV_START): number {
  let hash = start;
  for (let i = 0; i < text.length; i++) hash = hashUnit(hash, text.charCodeAt(i));
  return hash;
}

/** A bucket in [0, buckets), a power of two. FNV's low bits alone are uneven: the high bits are mixed in. */
function toBucket(hash: number, buckets: number): number {
  let mixed = hash ^ (hash >>> 15);
  mixed = Math.imul(mixed, 0x2c1b3c6d);
  mixed ^= mixed >>> 12;
  return mixed & (buckets - 1);
}

/** Counts buckets; it keeps one counter per bucket between texts, so that counting allocates next to nothing. */
export function createBucketCounter(buckets: number): {
  add(hash: number): void;
  /** The buckets touched since the last call, each once, with how often; starts anew. */
  take(): { readonly buckets: Int32Array; readonly counts: Uint16Array };
} {
  const counters = new Uint16Array(buckets);
  let touched: number[] = [];
  return {
    add(hash) {
      const bucket = toBucket(hash, buckets);
      if (counters[bucket] === 0) touched.push(bucket);
      counters[bucket]!++;
    },
    take() {
      const found = Int32Array.from(touched);
      const counts = new Uint16Array(found.length);
      for (let i = 0; i < found.length; i++) {
        counts[i] = counters[found[i]!]!;
        counters[found[i]!] = 0;
      }
      touched = [];
      return { buckets: found, counts };
    },
  };
}
