import { describe, expect, it } from 'vitest';
import {
  downloadObserved,
  downloadStarted,
  NO_PROGRESS_LIMIT_MS,
  progressLine,
} from '../../../src-main/launch/download-progress.ts';

const written = (archive: number, unpacked = 0) => ({ archive, unpacked });

describe('a download', () => {
  it('that brings nothing is given up at the limit, not before', () => {
    const start = downloadStarted(written(0), 1_000);
    const almost = downloadObserved(start, written(0), 1_000 + NO_PROGRESS_LIMIT_MS - 1);
    expect(almost.stalled).toBe(false);
    expect(downloadObserved(almost, written(0), 1_000 + NO_PROGRESS_LIMIT_MS).stalled).toBe(true);
  });

  it('that moves may take as long as it likes', () => {
    let progress = downloadStarted(written(0), 0);
    for (let look = 1; look <= 100; look++) {
      progress = downloadObserved(progress, written(look), look * (NO_PROGRESS_LIMIT_MS - 1));
      expect(progress.stalled).toBe(false);
    }
  });

  it('counts unpacking, and the archive going to the cache, as progress', () => {
    const fetched = downloadObserved(downloadStarted(written(0), 0), written(90), 1);
    const cached = downloadObserved(fetched, written(0), NO_PROGRESS_LIMIT_MS);
    const unpacking = downloadObserved(cached, written(0, 40), 2 * NO_PROGRESS_LIMIT_MS - 1);
    expect([fetched, cached, unpacking].map(({ stalled }) => stalled)).toEqual([false, false, false]);
  });

  it('is shown in megabytes, in steps', () => {
    expect(progressLine(written(42_900_000), 1)).toBe('Downloading Electron: 42 MB');
    expect(progressLine(written(42_900_000), 10)).toBe('Downloading Electron: 40 MB');
    expect(progressLine(written(110_000_000, 7_000_000), 1)).toBe('Unpacking Electron: 7 MB');
  });
});
