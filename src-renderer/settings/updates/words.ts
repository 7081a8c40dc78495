/** What the updates page says. */
import type { NoUpdatesBecause, UpdateStatus } from '#shared/contract/updates.ts';
import { bytesWord } from '../network-words.ts';

/** Why there is nothing to switch on here, and where new versions come from instead. */
export const UNAVAILABLE_WORDS: Readonly<Record<NoUpdatesBecause, string>> = {
  server: 'Whoever runs this server brings it to a new version.',
  'package-manager':
    'EmotionGPT came as a package of your system, which brings new versions with its own updates, or by installing the newer package.',
  archive: 'This copy does not update itself. Put a newer one in its place; your conversations stay.',
  portable: 'The portable program does not update itself. Download the newer one; your conversations stay.',
  development: 'This was started from its source, and is as new as that.',
  'read-only':
    'EmotionGPT lies in a folder that it may not write to, so it cannot update itself. Move its file into a folder of your own.',
};

/** Where an update stands. */
export function stateSentence({ state, found, received, total, version, atQuit }: UpdateStatus): string {
  switch (state) {
    case 'idle':
      return '';
    case 'looking':
      return 'Looking…';
    case 'newest':
      return `Version ${version} is the newest.`;
    case 'found':
      return `Version ${found?.version} is there.`;
    case 'downloading':
      return total > 0
        ? `Downloading version ${found?.version}: ${bytesWord(received)} of ${bytesWord(total)}.`
        : `Downloading version ${found?.version}.`;
    case 'ready':
      return atQuit
        ? `Version ${found?.version} will be installed when you close EmotionGPT.`
        : `Version ${found?.version} is here, and is what was published. Nothing is installed until you say so.`;
  }
}

/** "Download (102.8 MB)" */
export const downloadLabel = (bytes: number | null): string =>
  bytes === null ? 'Download' : `Download (${bytesWord(bytes)})`;
