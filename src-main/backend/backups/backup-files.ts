import { accessSync, constants, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { BackupKind } from '#shared/contract/backups.ts';
import type { Kept } from './retention.ts';

export interface BackupFile extends Kept {
  readonly path: string;
  readonly bytes: number;
  /** Changes when the file does. */
  readonly version: string;
}

const PATTERN = /^emotiongpt-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-([a-z-]+)\.db$/;

/** While it is being made, a backup has a name that is no backup's. */
export const UNFINISHED = '.unfinished';

/** `emotiongpt-20260131T235959123Z-daily.db`: when, in UTC, and why. */
export const nameOf = (kind: BackupKind, at: number): string =>
  `emotiongpt-${new Date(at).toISOString().replace(/[-:.]/g, '')}-${kind}.db`;

function parseName(name: string): { kind: BackupKind; at: number } | null {
  const match = PATTERN.exec(name);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, ms, word] = match;
  const kind = BackupKind.safeParse(word);
  const at = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
    Number(ms),
  );
  return kind.success ? { kind: kind.data, at } : null;
}

/** The backups of some folders, newest first. A folder that is not there has none. */
export function findBackups(folders: readonly string[]): BackupFile[] {
  const found = new Map<string, BackupFile>();
  for (const folder of folders) {
    for (const id of namesIn(folder)) {
      const parsed = parseName(id);
      const path = join(folder, id);
      const facts = parsed === null ? undefined : statSync(path, { throwIfNoEntry: false });
      if (parsed === null || !facts?.isFile() || found.has(id)) continue;
      found.set(id, {
        id,
        path,
        ...parsed,
        bytes: facts.size,
        version: `${path} ${facts.size} ${facts.mtimeMs}`,
      });
    }
  }
  return [...found.values()].sort((a, b) => b.at - a.at);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** What a backup that was cut off left. */
export function removeUnfinished(folder: string): void {
  for (const name of namesIn(folder)) {
    if (name.startsWith('emotiongpt-') && name.includes(UNFINISHED))
      rmSync(join(folder, name), { force: true });
  }
}

/** One level after the other: Node's `recursive` never ends where the system answers ENOENT, as /proc does. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

/** Makes a folder where it is missing; false where no backup can be kept there. */
export function isUsable(folder: string): boolean {
  if (!isAbsolute(folder)) return false;
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK | constants.R_OK);
    return statSync(folder).isDirectory();
  } catch {
    return false;
  }
}
