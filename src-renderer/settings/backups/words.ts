import type { Backup, BackupContents, BackupKind } from '#shared/contract/backups.ts';
import { dayName, timeOfDay } from '../../ui/dates.ts';

const KINDS: Readonly<Record<BackupKind, string>> = {
  daily: 'Made by itself',
  manual: 'Made by you',
  migration: 'Made before an update',
  'before-restore': 'Made before a restore',
};

export const kindWords = (kind: BackupKind): string => KINDS[kind];

/** "Today, 14:05". */
export const whenWords = (at: number, now: number): string => `${dayName(at, now)}, ${timeOfDay(at)}`;

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString()} ${count === 1 ? one : many}`;

/** "3 sessions, 40 messages". */
export const contentsWords = ({
  sessions,
  messages,
}: Pick<BackupContents, 'sessions' | 'messages'>): string =>
  `${counted(sessions, 'session', 'sessions')}, ${counted(messages, 'message', 'messages')}`;

/** What a backup would bring back, for somebody about to decide. */
export function previewWords({ contents }: Backup, now: number): string {
  if (contents === null) return 'It cannot be read with the key of this machine.';
  const { firstMessageAt, lastMessageAt } = contents;
  const span =
    firstMessageAt === null || lastMessageAt === null
      ? ''
      : `, the first from ${whenWords(firstMessageAt, now)}, the last from ${whenWords(lastMessageAt, now)}`;
  return `It holds ${contentsWords(contents)}${span}.`;
}
