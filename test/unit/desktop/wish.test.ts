import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { autostartEntry } from '../../../src-main/desktop/autostart-entry.ts';
import { LAUNCH_ENTRIES, userTasks } from '../../../src-main/desktop/launch-entries.ts';
import { WISH_WORDS, wishOf } from '../../../src-main/desktop/wish.ts';

describe('wishOf', () => {
  it.each([
    [['emotiongpt'], { kind: 'show' }],
    [['electron', '--no-sandbox', '/project'], { kind: 'show' }],
    [['emotiongpt', '--quick-entry'], { kind: 'quick-entry' }],
    [['emotiongpt', '--new-session'], { kind: 'new-session' }],
    [['emotiongpt', '--new-window'], { kind: 'new-window' }],
    [['emotiongpt', '--background'], { kind: 'background' }],
    [['emotiongpt', '--', 'emotiongpt://x'], { kind: 'link', text: 'emotiongpt://x' }],
    [['emotiongpt', 'EMOTIONGPT:x', '--quick-entry'], { kind: 'link', text: 'EMOTIONGPT:x' }],
    [['emotiongpt', '--quick-entry=1', 'x --quick-entry'], { kind: 'show' }],
  ])('of %j is %j', (argv, wish) => {
    expect(wishOf(argv)).toEqual(wish);
  });

  it('is understood of every entry that the app’s icon offers', () => {
    const wishes = userTasks('C:\\EmotionGPT.exe').map(
      ({ program, arguments: word }) => wishOf([program, word]).kind,
    );
    expect(wishes).toEqual(LAUNCH_ENTRIES.map(({ wish }) => wish));
  });
});

describe('the launcher of Linux', () => {
  it('offers the same', () => {
    const config = readFileSync(join(import.meta.dirname, '../../../build/electron-builder.yml'), 'utf8');
    for (const { title, wish } of LAUNCH_ENTRIES) {
      expect(config).toContain(`${wish}: { Name: ${title}, Exec: emotiongpt ${WISH_WORDS[wish]} }`);
    }
    expect(config).toContain(`Actions: ${LAUNCH_ENTRIES.map(({ wish }) => wish).join(';')};`);
  });
});

describe('autostartEntry', () => {
  it('starts the program in the background', () => {
    expect(autostartEntry('/opt/EmotionGPT/emotiongpt')).toContain(
      'Exec="/opt/EmotionGPT/emotiongpt" --background\n',
    );
  });

  it('quotes what a path may hold', () => {
    expect(autostartEntry('/home/a b/100%/"x"$y')).toContain(
      String.raw`Exec="/home/a b/100%%/\\"x\\"\\$y" --background`,
    );
    expect(autostartEntry('/a`b')).toContain(String.raw`/a\\`);
    expect(autostartEntry('/a\\b')).toContain(String.raw`"/a\\\\b"`);
  });
});
