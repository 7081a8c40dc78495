/** The value below which the share `p` (0..1) of the samples lies. */
export function percentile(samples: readonly number[], p: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? Number.NaN;
}

/** How long each of `times` calls took, in milliseconds. */
export async function measure(times: number, work: (i: number) => unknown): Promise<number[]> {
  const samples: number[] = [];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    await work(i);
    samples.push(performance.now() - start);
  }
  return samples;
}

/** One line of a report: what, p50, p99, and the bar it is held against where there is one. */
export function report(what: string, samples: readonly number[], bar?: string): void {
  const p50 = percentile(samples, 0.5).toFixed(2);
  const p99 = percentile(samples, 0.99).toFixed(2);
  console.log(
    `  ${what.padEnd(48)} p50 ${p50.padStart(8)} ms   p99 ${p99.padStart(8)} ms${bar === undefined ? '' : `   (${bar})`}`,
  );
}

/** A generator of numbers in [0, 1) that is the same in every run (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
