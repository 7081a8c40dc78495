/** What is decided about updates without asking anybody. */
import { isAbsolute, join, relative } from 'node:path';
import type { NoUpdatesBecause } from '#shared/contract/updates.ts';

/** Of the app, as far as it matters here. */
export interface Installation {
  readonly platform: NodeJS.Platform;
  readonly isPackaged: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The program that runs. */
  readonly execPath: string;
  /** What `package-type` of the resources says (electron-builder writes it into deb, rpm and pacman); null: there is none. */
  readonly packageType: string | null;
  /** Where `app-update.yml` of the resources says that updates are; null: there is none. */
  readonly feed: string | null;
  readonly isWritable: (path: string) => boolean;
}

/** Why this installation does not update itself; null: it can. */
export function whyNoUpdates(installation: Installation): NoUpdatesBecause | null {
  const { platform, isPackaged, env, packageType, feed, isWritable } = installation;
  if (!isPackaged) return 'development';
  if (packageType !== null) return 'package-manager';
  if (feed === null || !isSafe(feed)) return 'archive';
  if (platform === 'win32') return env.PORTABLE_EXECUTABLE_FILE === undefined ? null : 'portable';
  if (platform === 'darwin') return null;
  const image = appImageOf(installation);
  if (image === null) return 'archive';
  return isWritable(image) && isWritable(join(image, '..')) ? null : 'read-only';
}

/**
 * The AppImage that this program was started from; null: none. A program that was started by another AppImage (a terminal,
 * say) inherits APPIMAGE, and that file is not ours to replace: so it has to be the one whose content runs.
 */
export function appImageOf({ env, execPath }: Pick<Installation, 'env' | 'execPath'>): string | null {
  const { APPIMAGE: image, APPDIR: content } = env;
  if (!image || !content || !isAbsolute(image) || !isAbsolute(content)) return null;
  const within = relative(content, execPath);
  return within !== '' && !within.startsWith('..') && !isAbsolute(within) ? image : null;
}

/** `url` of an `app-update.yml`. */
export const feedIn = (text: string): string | null => /^url:\s*'?([^'\s]+)'?\s*$/m.exec(text)?.[1] ?? null;

/**
 * Whether an update may come from there: encrypted, so that nobody on the way can put another in its place. From this
 * machine itself, as in tests, only where it was asked there too.
 */
export function isSafe(url: string, feed = url): boolean {
  try {
    const { protocol, hostname } = new URL(url);
    return (
      protocol === 'https:' || (protocol === 'http:' && isLocal(hostname) && isLocal(new URL(feed).hostname))
    );
  } catch {
    return false;
  }
}

const isLocal = (hostname: string): boolean => ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);

/** Betas are for those who asked for them, whatever a file says that was put into the wrong place. */
export const isMeantFor = (channel: 'stable' | 'beta', version: string): boolean =>
  channel === 'beta' || !version.split('+')[0]?.includes('-');

/** What the restarted app is started with: the switches of this start, and nothing that was to be opened. */
export const switchesOf = (argv: readonly string[]): string[] =>
  argv.slice(1).filter((argument) => argument.startsWith('-'));
