import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { channelFiles, staged } from '../../../build/release/channel-files.ts';
import { checksums } from '../../../build/release/papers.ts';
import { notesOf, releaseOf } from '../../../build/release/version.ts';
import { OURS_AT_MOST, ourPart, table } from '../../../build/size-table.ts';

const BASE = 'https://github.com/somebody/emotiongpt/releases/download/v1.2.0';
const built = (name: string, url: string, version = '1.2.0') => ({
  name,
  text: `version: ${version}\nfiles:\n  - url: ${url}\n    sha512: abc\n    size: 7\npath: ${url}\nsha512: abc\nreleaseDate: '2026-11-22T12:00:00.000Z'\n`,
});

test('a tag is a release where it is the version of package.json', () => {
  expect(releaseOf('v1.2.0', '1.2.0')).toEqual({ version: '1.2.0', channel: 'latest' });
  expect(releaseOf('v1.3.0-beta.2', '1.3.0-beta.2')).toEqual({ version: '1.3.0-beta.2', channel: 'beta' });
  expect(() => releaseOf('v1.2.1', '1.2.0')).toThrow('npm version 1.2.1');
  expect(() => releaseOf('v1.2.0-rc.1', '1.2.0-rc.1')).toThrow('not released');
});

test('the notes of a version are its part of the changelog', () => {
  const changelog =
    '# Changelog\n\n## 1.2.0 (2026)\n\n- New.\n\n### Fixed\n\n- Old.\n\n## 1.1.0\n\n- Older.\n';
  expect(notesOf(changelog, '1.2.0')).toBe('- New.\n\n### Fixed\n\n- Old.');
  expect(notesOf('## Unreleased\n\n- New.\n', '1.2.0')).toBe('- New.');
  expect(notesOf('', '1.2.0')).toBe('');
});

test('what the builds of one system wrote becomes one file, with the addresses of the release', () => {
  const files = channelFiles({
    built: [
      built('latest-mac.yml', 'EmotionGPT-1.2.0-x64.zip'),
      built('latest-mac.yml', 'EmotionGPT-1.2.0-arm64.zip'),
      built('latest.yml', 'EmotionGPT-1.2.0-setup-x64.exe'),
      built('latest-linux.yml', 'EmotionGPT-x86_64.AppImage'),
      built('latest-linux-arm64.yml', 'EmotionGPT-arm64.AppImage'),
      { name: 'builder-debug.yml', text: 'x64: {}' },
    ],
    base: BASE,
    version: '1.2.0',
    channel: 'latest',
    notes: '**New**',
  });
  // Who takes betas gets what is finished as well.
  expect([...files.keys()].sort()).toEqual([
    'beta-linux-arm64.yml',
    'beta-linux.yml',
    'beta-mac.yml',
    'beta.yml',
    'latest-linux-arm64.yml',
    'latest-linux.yml',
    'latest-mac.yml',
    'latest.yml',
  ]);
  expect(parse(files.get('latest-mac.yml') ?? '')).toEqual({
    version: '1.2.0',
    files: [
      { url: `${BASE}/EmotionGPT-1.2.0-x64.zip`, sha512: 'abc', size: 7 },
      { url: `${BASE}/EmotionGPT-1.2.0-arm64.zip`, sha512: 'abc', size: 7 },
    ],
    releaseDate: '2026-11-22T12:00:00.000Z',
    releaseNotes: '**New**',
  });
});

test('a beta is for its own channel, and a file of another version for none', () => {
  const options = { base: BASE, version: '1.2.0-beta.1', channel: 'beta', notes: '' } as const;
  const files = channelFiles({ ...options, built: [built('beta-linux.yml', 'a.AppImage', '1.2.0-beta.1')] });
  expect([...files.keys()]).toEqual(['beta-linux.yml']);
  expect(() => channelFiles({ ...options, built: [built('beta-linux.yml', 'a.AppImage')] })).toThrow(
    'is of version 1.2.0',
  );
});

test('a version is offered to a part of the installations', () => {
  const { text } = built('latest.yml', 'a.exe');
  expect(parse(staged(text, 20))).toMatchObject({ version: '1.2.0', stagingPercentage: 20 });
  expect(parse(staged(staged(text, 20), 100))).toMatchObject({ stagingPercentage: 100 });
  expect(() => staged(text, Number('many'))).toThrow('0 to 100');
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'emotiongpt-release-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('SHA256SUMS names every file but itself', async () => {
  writeFileSync(join(folder, 'b.deb'), 'two');
  writeFileSync(join(folder, 'a.deb'), 'one');
  writeFileSync(join(folder, 'SHA256SUMS'), 'of an earlier run');
  const sum = (text: string) => createHash('sha256').update(text).digest('hex');
  expect(await checksums(folder)).toBe(`${sum('one')}  a.deb\n${sum('two')}  b.deb\n`);
});

test('our part of the package is what Electron does not bring, and has a limit', () => {
  const runtime = new Map([
    ['electron', 100],
    ['LICENSE', 1],
    ['locales/de.pak', 5],
    ['locales/is.pak', 5],
    ['resources/default_app.asar', 3],
  ]);
  const app = new Map([
    ['emotiongpt.bin', 100],
    ['emotiongpt', 2],
    ['LICENSE', 1],
    ['LICENSE.electron.txt', 1],
    ['locales/de.pak', 5],
    ['resources/app.asar', 20],
  ]);
  const sizes = ourPart(app, runtime);
  expect(sizes).toMatchObject({ runtime: 114, whole: 129, ours: 23, pruned: 8, isSmallEnough: true });
  expect(table(sizes)).toContain('our part');
  expect(ourPart(new Map([...app, ['resources/big', OURS_AT_MOST]]), runtime).isSmallEnough).toBe(false);
});
