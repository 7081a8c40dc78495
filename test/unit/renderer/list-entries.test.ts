import { expect, test } from 'vitest';
import { DEFAULT_PERSONA } from '#shared/contract/companion.ts';
import type { Session } from '#shared/contract/sessions.ts';
import { listEntries } from '../../../src-renderer/sessions/list-entries.ts';

const NOW = Date.UTC(2026, 5, 10, 12);
const DAY = 86_400_000;

const session = (id: string, more: Partial<Session> = {}): Session => ({
  id,
  title: id,
  persona: DEFAULT_PERSONA,
  generation: null,
  createdAt: NOW,
  updatedAt: NOW,
  endedAt: null,
  messageCount: 0,
  remembers: true,
  pinned: false,
  archived: false,
  folderId: null,
  ...more,
});
const work = { id: 'work', name: 'Work', createdAt: NOW };
const held = session('held', { folderId: 'work' });

/** One word or two for each row. */
const rows = (source: Partial<Parameters<typeof listEntries>[0]>) =>
  listEntries({
    sessions: [],
    sort: 'updated',
    folders: [],
    inFolder: () => [held],
    isOpen: () => false,
    now: NOW,
    ...source,
  }).map((entry) => {
    if (entry.kind === 'heading') return `# ${entry.title}`;
    if (entry.kind === 'session') return entry.inFolder ? `- ${entry.session.id}` : entry.session.id;
    return `${entry.kind} ${entry.folder.name}`;
  });

test('what is pinned comes first, then the folders, then the days', () => {
  const sessions = [
    session('pinned', { pinned: true, updatedAt: NOW - 9 * DAY }),
    session('today'),
    held,
    session('yesterday', { updatedAt: NOW - DAY }),
    session('old', { updatedAt: NOW - 9 * DAY }),
  ];
  expect(rows({ sessions, folders: [work] })).toEqual([
    '# Pinned',
    'pinned',
    '# Folders',
    'folder Work',
    '# Today',
    'today',
    '# Yesterday',
    'yesterday',
    '# Earlier',
    'old',
  ]);
});

test('an open folder shows what is in it, or that nothing is', () => {
  expect(rows({ folders: [work], isOpen: () => true })).toEqual(['# Folders', 'folder Work', '- held']);
  expect(rows({ folders: [work], isOpen: () => true, inFolder: () => [] })).toContain('empty-folder Work');
  expect(rows({ folders: [work], isOpen: () => true, inFolder: () => undefined })).toHaveLength(2);
});

test('sorted by title there are no days; by beginning the days are those of the beginning', () => {
  const sessions = [session('a', { createdAt: NOW - DAY }), session('b', { createdAt: NOW - DAY })];
  expect(rows({ sessions, sort: 'title' })).toEqual(['# By title', 'a', 'b']);
  expect(rows({ sessions, sort: 'created' })).toEqual(['# Yesterday', 'a', 'b']);
});

test('the archive knows no folders: what is in one stands among the others', () => {
  expect(rows({ sessions: [held], folders: null })).toEqual(['# Today', 'held']);
});
