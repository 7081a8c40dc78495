/** What the page of the local server says in words. */
import type { LoggedRequest, ServerStatus } from '#shared/contract/server.ts';

/** Where the token is, and whether one is needed. */
export function tokenPlace({ required, keptIn }: ServerStatus['token']): string {
  if (!required) return 'No token is asked for: every program that can connect is let in.';
  switch (keptIn) {
    case 'keychain':
      return 'Programs send a token. It is in this machine’s keychain.';
    case 'file':
      return 'Programs send a token. It is in a file of the data folder that only your account can read.';
    case 'environment':
      return 'Programs send a token. It comes from the environment in which EmotionGPT was started.';
    case 'nowhere':
      return 'Programs send a token. None was made yet.';
  }
}

/** How many bytes, such as "840 B" or "1.2 MB". */
export function sizeWord(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${(bytes / 1_000).toFixed(1)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** A status as people read it: 0 is a client that left before there was an answer. */
export const statusWord = ({ status }: Pick<LoggedRequest, 'status'>): string =>
  status === 0 ? 'left' : String(status);
