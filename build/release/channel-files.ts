/** The files that electron-updater reads to learn of a version: https://www.electron.build/auto-update#staged-rollouts */
import { parse, stringify } from 'yaml';
import type { Channel } from './version.ts';

interface ChannelFile {
  readonly version: string;
  readonly files: readonly { readonly url: string; readonly sha512: string; readonly size?: number }[];
  readonly releaseDate?: string;
}

/**
 * Makes the files of the channels out of those that the builds wrote, one for each system and processor: builds of the same
 * system become one, files get the addresses at which the release has them, and whoever takes betas also gets what is finished.
 *
 * @param built  name and text of each, such as `latest-linux.yml`.
 * @param base  where the release's files are: `https://github.com/…/releases/download/v1.2.3`.
 * @throws where one is of another version, or has a file without a checksum.
 */
export function channelFiles(options: {
  built: readonly { name: string; text: string }[];
  base: string;
  version: string;
  channel: Channel;
  notes: string;
}): Map<string, string> {
  const { built, base, version, channel, notes } = options;
  const merged = new Map<string, ChannelFile>();
  for (const { name, text } of built) {
    const system = /^(?:latest|beta|alpha)((?:-[a-z0-9]+)*\.yml)$/.exec(name)?.[1];
    if (system === undefined) continue;
    const file = parse(text) as ChannelFile;
    if (file.version !== version) throw new Error(`${name} is of version ${file.version}, not ${version}.`);
    const files = file.files.map((each) => {
      if (!each.sha512) throw new Error(`${name}: ${each.url} has no checksum.`);
      return { ...each, url: new URL(encodeURIComponent(each.url), `${base}/`).href };
    });
    const known = merged.get(system)?.files ?? [];
    const more = files.filter(({ url }) => !known.some((each) => each.url === url));
    merged.set(system, { ...file, files: [...known, ...more] });
  }
  const channels: Channel[] = channel === 'latest' ? ['latest', 'beta'] : ['beta'];
  return new Map(
    [...merged].flatMap(([system, { releaseDate, files }]) => {
      const text = stringify({
        version,
        files,
        releaseDate,
        ...(notes === '' ? {} : { releaseNotes: notes }),
      });
      return channels.map((each): [string, string] => [`${each}${system}`, text]);
    }),
  );
}

/** The same file, for so many of a hundred installations. */
export function staged(text: string, percentage: number): string {
  if (!Number.isInteger(percentage) || percentage < 0 || percentage > 100) {
    throw new Error('Give a whole number from 0 to 100.');
  }
  return stringify({ ...(parse(text) as object), stagingPercentage: percentage });
}
