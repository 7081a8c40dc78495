import { describe, expect, test } from 'vitest';
import {
  appImageOf,
  feedIn,
  type Installation,
  isMeantFor,
  isSafe,
  switchesOf,
  whyNoUpdates,
} from '../../../src-main/desktop/updates/decisions.ts';
import { sentenceFor } from '../../../src-main/desktop/updates/problems.ts';

const APP_IMAGE: Installation = {
  platform: 'linux',
  isPackaged: true,
  env: { APPIMAGE: '/home/ada/EmotionGPT.AppImage', APPDIR: '/tmp/.mount_EmoA1' },
  execPath: '/tmp/.mount_EmoA1/emotiongpt.bin',
  packageType: null,
  feed: 'https://updates.example/emotiongpt',
  isWritable: () => true,
};

describe('an installation updates itself', () => {
  test.each<[string, Partial<Installation>]>([
    ['as an AppImage', {}],
    ['as installed on Windows', { platform: 'win32', env: {} }],
    ['on macOS', { platform: 'darwin', env: {} }],
  ])('%s', (_name, change) => {
    expect(whyNoUpdates({ ...APP_IMAGE, ...change })).toBeNull();
  });

  test.each<[string, Partial<Installation>, string]>([
    ['started from its source', { isPackaged: false }, 'development'],
    ['installed as a deb or rpm', { packageType: 'deb' }, 'package-manager'],
    ['unpacked from the tar.gz', { env: {}, execPath: '/opt/emotiongpt/emotiongpt.bin' }, 'archive'],
    ['packaged without a place for updates', { feed: null }, 'archive'],
    ['packaged with a place that is not encrypted', { feed: 'http://updates.example' }, 'archive'],
    [
      'the portable one of Windows',
      { platform: 'win32', env: { PORTABLE_EXECUTABLE_FILE: 'E:\\e.exe' } },
      'portable',
    ],
    ['in a folder of somebody else', { isWritable: () => false }, 'read-only'],
    [
      'whose folder alone is somebody else’s',
      { isWritable: (path) => path.endsWith('.AppImage') },
      'read-only',
    ],
  ])('but not %s', (_name, change, why) => {
    expect(whyNoUpdates({ ...APP_IMAGE, ...change })).toBe(why);
  });
});

test('an AppImage that only started this program is not taken for its own', () => {
  const terminal = { APPIMAGE: '/home/ada/Terminal.AppImage', APPDIR: '/tmp/.mount_TermB2' };
  expect(appImageOf({ env: terminal, execPath: '/opt/emotiongpt/emotiongpt.bin' })).toBeNull();
  expect(appImageOf({ env: terminal, execPath: '/tmp/.mount_TermB2x/emotiongpt.bin' })).toBeNull();
  expect(
    appImageOf({ env: { APPIMAGE: 'Terminal.AppImage', APPDIR: '/tmp' }, execPath: '/tmp/a' }),
  ).toBeNull();
  expect(appImageOf(APP_IMAGE)).toBe('/home/ada/EmotionGPT.AppImage');
});

test('the place of updates is read from app-update.yml', () => {
  expect(feedIn('provider: generic\nurl: https://a.example/x\nupdaterCacheDirName: b\n')).toBe(
    'https://a.example/x',
  );
  expect(feedIn("provider: generic\nurl: 'https://a.example/x'\n")).toBe('https://a.example/x');
  expect(feedIn('provider: generic\n')).toBeNull();
});

test('an update comes encrypted, or from this machine if that was asked', () => {
  expect(isSafe('https://a.example/file')).toBe(true);
  expect(isSafe('http://a.example/file')).toBe(false);
  expect(isSafe('http://127.0.0.1:80/file', 'https://a.example')).toBe(false);
  expect(isSafe('http://127.0.0.1:80/file', 'http://127.0.0.1:90')).toBe(true);
  expect(isSafe('file:///etc/passwd', 'http://127.0.0.1:90')).toBe(false);
  expect(isSafe('nonsense')).toBe(false);
});

test('betas are for their channel', () => {
  expect(isMeantFor('stable', '1.2.0')).toBe(true);
  expect(isMeantFor('stable', '1.2.0+build-7')).toBe(true);
  expect(isMeantFor('stable', '1.2.0-beta.1')).toBe(false);
  expect(isMeantFor('beta', '1.2.0-beta.1')).toBe(true);
});

test('a restart keeps the switches and opens nothing again', () => {
  expect(switchesOf(['/tmp/emotiongpt.bin', '--hidden', 'emotiongpt://session/1', '-x'])).toEqual([
    '--hidden',
    '-x',
  ]);
});

test('an error becomes a sentence, and nothing that it says is repeated', () => {
  const of = (code: string) => sentenceFor(Object.assign(new Error('/home/ada/secret'), { code }));
  expect(of('ENOSPC')).toContain('Make some room');
  expect(of('ERR_CHECKSUM_MISMATCH')).toContain('thrown away');
  expect(of('HTTP_ERROR_503')).toContain('503');
  expect(
    sentenceFor(new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ENOTFOUND' }) })),
  ).toContain('name');
  for (const code of ['ENOSPC', 'HTTP_ERROR_503', 'EWHATEVER']) expect(of(code)).not.toContain('ada');
});
