/** A download that brings nothing for so long is given up. */
export const NO_PROGRESS_LIMIT_MS = 10_000;

/** What lies on the disk, in bytes. */
export interface Written {
  readonly archive: number;
  readonly unpacked: number;
}

/** How far a download is; times in milliseconds of a clock that never goes back. */
export interface DownloadProgress {
  readonly written: Written;
  /** When `written` last changed. */
  readonly changedAt: number;
  readonly stalled: boolean;
}

export const downloadStarted = (written: Written, now: number): DownloadProgress => ({
  written,
  changedAt: now,
  stalled: false,
});

/** What a look at the disk says: any change is progress, also an archive that moved away when complete. */
export function downloadObserved(before: DownloadProgress, written: Written, now: number): DownloadProgress {
  const same = written.archive === before.written.archive && written.unpacked === before.written.unpacked;
  if (!same) return { written, changedAt: now, stalled: false };
  return { ...before, stalled: now - before.changedAt >= NO_PROGRESS_LIMIT_MS };
}

/**
 * Such as "Downloading Electron: 40 MB", in steps.
 *
 * @param step  megabytes between one line and the next.
 */
export function progressLine({ archive, unpacked }: Written, step: number): string {
  const megabytes = (bytes: number) => Math.floor(bytes / 1_000_000 / step) * step;
  return unpacked > 0
    ? `Unpacking Electron: ${megabytes(unpacked)} MB`
    : `Downloading Electron: ${megabytes(archive)} MB`;
}
