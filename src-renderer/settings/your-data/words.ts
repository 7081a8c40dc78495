/** What the page about one's own data says in words. */
import type { DataOverview } from '#shared/contract/data.ts';
import type { Deletion } from '#shared/contract/deletions.ts';
import type { ExportFormat } from '#shared/contract/exports.ts';
import type { ImportKind, ImportPreview, ImportStatus } from '#shared/contract/imports.ts';

export const FORMAT_CHOICES: readonly { readonly value: ExportFormat; readonly label: string }[] = [
  { value: 'json', label: 'JSON: all of it, to bring in again' },
  { value: 'markdown', label: 'Markdown: to read and write on' },
  { value: 'html', label: 'A page: to read and print' },
  { value: 'readings-csv', label: 'Table of readings (CSV)' },
  { value: 'moods-csv', label: 'Table of moods (CSV)' },
];

export const KIND_WORDS: Readonly<Record<ImportKind, string>> = {
  emotiongpt: 'EmotionGPT',
  chatgpt: 'ChatGPT',
  claude: 'Claude',
  sillytavern: 'SillyTavern',
};

const PLACE_WORDS: Readonly<Record<DataOverview['files'][number]['what'], string>> = {
  conversations: 'Conversations, encrypted',
  settings: 'Settings',
  backups: 'Backups, encrypted',
  logs: 'Log, without words of yours',
  browser: 'Files of the window’s browser engine',
  other: 'Other files',
};

export const placeWord = (what: keyof typeof PLACE_WORDS): string => PLACE_WORDS[what];

/** Such as "1 message" and "2,000 messages". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });

/** From when to when, in days; a dash where nobody knows. */
export function daysWord(from: number | null, until: number | null): string {
  if (from === null || until === null) return '–';
  const [first, last] = [day.format(from), day.format(until)];
  return first === last ? first : `${first} to ${last}`;
}

/** What a file would bring. */
export function previewWord({ kind, sessions, messages, newMessages }: ImportPreview): string {
  const all = `${counted(sessions, 'session')} with ${counted(messages, 'message')} of ${KIND_WORDS[kind]}`;
  if (newMessages === messages) return `${all}.`;
  if (newMessages === 0) return `${all}. All of it is here already.`;
  return `${all}, ${newMessages.toLocaleString('en')} of them new here.`;
}

/** How far an import is, or how it ended. */
export function importWord({ state, sessions, messages, total, toRead, error }: ImportStatus): string {
  switch (state) {
    case 'running':
      return `Bringing in ${messages.toLocaleString('en')} of ${counted(total ?? messages, 'message')}…`;
    case 'undoing':
      return 'Taking it out again…';
    case 'failed':
      return error ?? 'It failed. Nothing of it was kept.';
    case 'done': {
      const brought =
        messages === 0
          ? 'Nothing new was in it.'
          : `${counted(messages, 'message')}, ${counted(sessions, 'new session')}.`;
      return toRead === 0 ? brought : `${brought} ${counted(toRead, 'message')} still to be read.`;
    }
  }
}

export function deletionWord({ kind }: Pick<Deletion, 'kind'>): string {
  switch (kind) {
    case 'message':
      return 'A message is being deleted.';
    case 'range':
      return 'A range of time is being deleted.';
    case 'everything':
      return 'Everything is being deleted.';
  }
}

/** The first moment of a day that a date field names (`2026-01-31`), in the reader's time zone; null: it names none. */
export function dayStart(date: string, plusDays = 0): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (match === null) return null;
  const [year, month, dayOfMonth] = match.slice(1).map(Number);
  return new Date(year!, month! - 1, dayOfMonth! + plusDays).getTime();
}
