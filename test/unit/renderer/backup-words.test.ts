import { expect, test } from 'vitest';
import { explain } from '../../../src-renderer/recovery/words.ts';
import { contentsWords, kindWords, previewWords } from '../../../src-renderer/settings/backups/words.ts';

const NOW = Date.UTC(2026, 5, 15, 12);
const backup = (sessions: number, messages: number, firstMessageAt: number | null) => ({
  id: 'emotiongpt-1-daily.db',
  kind: 'daily' as const,
  at: NOW,
  bytes: 1_000,
  contents: {
    schemaVersion: 5,
    appVersion: '1',
    sessions,
    messages,
    firstMessageAt,
    lastMessageAt: firstMessageAt === null ? null : NOW,
  },
});

test('what a backup holds is counted in the words of a person', () => {
  expect(contentsWords({ sessions: 1, messages: 1 })).toBe('1 session, 1 message');
  expect(contentsWords({ sessions: 0, messages: 12 })).toBe('0 sessions, 12 messages');
  expect(kindWords('before-restore')).toBe('Made before a restore');
});

test('a preview says from when to when, and that a backup of another key cannot be read', () => {
  expect(previewWords(backup(2, 9, NOW - 86_400_000), NOW)).toMatch(
    /^It holds 2 sessions, 9 messages, the first from Yesterday, .+, the last from Today, .+\.$/,
  );
  expect(previewWords(backup(1, 0, null), NOW)).toBe('It holds 1 session, 0 messages.');
  expect(previewWords({ ...backup(0, 0, null), contents: null }, NOW)).toContain('cannot be read');
});

test('every trouble is explained, and none sounds as if something were gone for good', () => {
  for (const kind of ['key-missing', 'wrong-key', 'damaged', 'missing'] as const) {
    const { title, text } = explain(kind);
    expect(title).toMatch(/conversations$|missing$|damaged$|gone$/);
    expect(`${title} ${text}`).not.toMatch(/lost|deleted|error|corrupt/i);
  }
});
