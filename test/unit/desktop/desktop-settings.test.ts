import { describe, expect, it } from 'vitest';
import { memorySettings, readSettings } from '#backend/settings/settings-store.ts';
import { DesktopPatch, DesktopSettings, KeyCombination } from '#shared/contract/desktop.ts';
import { contract } from '#shared/contract/index.ts';
import { SettingsPatch } from '#shared/contract/settings.ts';
import { createDesktopSettings } from '../../../src-main/desktop/desktop-settings.ts';
import { createUnread } from '../../../src-main/desktop/unread.ts';

describe('the settings of the shell', () => {
  it('are quiet at first: no word in a notification, nothing in the background, no start by itself, no dictionary', () => {
    expect(DesktopSettings.parse({})).toMatchObject({
      tray: { shown: true, keepsRunning: false },
      notifications: 'plain',
      startAtLogin: false,
      spellCheck: { enabled: false, languages: [] },
    });
  });

  it('are done at once, and again only where they become others', () => {
    const store = memorySettings();
    const applied: DesktopSettings[] = [];
    const settings = createDesktopSettings(store, (now) => applied.push(now));
    settings.update({ tray: { shown: false } });
    settings.update({ tray: { shown: false } });
    store.update({ theme: 'dark' });
    expect(settings.applyChanges()).toBe(false);
    expect(applied.map(({ tray }) => tray.shown)).toEqual([true, false]);
    store.update({ desktop: DesktopSettings.parse({}) }); // as deleting everything does
    expect(settings.applyChanges()).toBe(true);
    expect(settings.get().tray).toEqual({ shown: true, keepsRunning: false });
  });

  it('change only in what a patch names', () => {
    const settings = createDesktopSettings(memorySettings(), () => {});
    settings.update({ quickEntry: { keys: 'Ctrl+Alt+K' } });
    settings.update({ notifications: 'off' });
    expect(settings.get()).toMatchObject({
      quickEntry: { enabled: true, keys: 'Ctrl+Alt+K' },
      notifications: 'off',
    });
  });

  it('fall back where the file has been damaged, and cost no other setting', () => {
    const read = readSettings({ theme: 'dark', desktop: { quickEntry: { enabled: 1, keys: 'rm -rf' } } });
    expect(read.theme).toBe('dark');
    expect(read.desktop).toEqual(DesktopSettings.parse({}));
  });

  it.each([
    { spellCheck: { languages: ['../../etc'] } },
    { spellCheck: { languages: Array(11).fill('en-US') } },
    { notifications: 'all' },
    { quickEntry: { keys: 'A' } },
    { startAtLogin: 'yes' },
  ])('refuse %j', (patch) => {
    expect(DesktopPatch.safeParse(patch).success).toBe(false);
  });
});

describe('the area of the shell', () => {
  it('is no part of what an HTTP server serves, nor are its settings changed there', () => {
    expect(Object.keys(contract)).not.toContain('desktop');
    expect(SettingsPatch.parse({ theme: 'dark', desktop: DesktopSettings.parse({}) })).toEqual({
      theme: 'dark',
    });
  });
});

describe('a combination of keys', () => {
  it.each(['Alt+Shift+Space', 'Ctrl+K', 'Ctrl+Alt+Shift+F12', 'Super+1', 'Alt+Shift+Cmd+,'])(
    'may be %s',
    (keys) => {
      expect(KeyCombination.safeParse(keys).success).toBe(true);
    },
  );

  it.each([
    '',
    'A',
    'Shift+A',
    'Space',
    'Ctrl',
    'Ctrl+',
    'Ctrl+Ctrl+A',
    'Shift+Ctrl+A',
    'Ctrl+AB',
    'Ctrl+A+B',
    'Hyper+A',
  ])('may not be %j', (keys) => {
    expect(KeyCombination.safeParse(keys).success).toBe(false);
  });
});

describe('replies that nobody has seen', () => {
  it('are counted, and told when their number changes', () => {
    const counts: number[] = [];
    const unread = createUnread((count) => counts.push(count));
    unread.clear();
    unread.add();
    unread.add();
    unread.clear();
    unread.clear();
    expect(counts).toEqual([1, 2, 0]);
  });
});
