import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Folders below the sources that go into no bundle. */
const NOT_BUNDLED: ReadonlySet<string> = new Set(['launch', 'node_modules']);

/**
 * Whether the build must be made again: a file of it is missing, or a source is newer than its oldest
 * file. Deleting or renaming a source counts, as it changes the time of its folder.
 *
 * @param outputs  files that the build writes.
 * @param sources  files and folders that it is made from; folders are taken with all that is in them.
 */
export function isStale(outputs: readonly string[], sources: readonly string[]): boolean {
  const built = Math.min(...outputs.map(modified));
  return sources.some((source) => newest(source) > built);
}

/** Milliseconds since 1970; -Infinity for what does not exist. */
function modified(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Number.NEGATIVE_INFINITY;
}

function newest(path: string): number {
  const own = modified(path);
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return own;
  const inside = readdirSync(path)
    .filter((name) => !NOT_BUNDLED.has(name))
    .map((name) => newest(join(path, name)));
  return Math.max(own, ...inside);
}
