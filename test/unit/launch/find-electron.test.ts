import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findElectron } from '../../../src-main/launch/find-electron.ts';

describe('findElectron', () => {
  let root: string;
  const write = (path: string, text = '') => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const find = (platform: NodeJS.Platform, override?: string) =>
    findElectron({ packageDir: join(root, 'electron'), platform, override });

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'find-electron-'));
    write('electron/package.json', JSON.stringify({ version: '45.4.1' }));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const downloaded = (program: string) => {
    write(`electron/dist/${program}`);
    write('electron/dist/version', 'v45.4.1');
    write('electron/path.txt', program);
  };

  it.each([
    ['linux', 'electron'],
    ['win32', 'electron.exe'],
    ['darwin', 'Electron.app/Contents/MacOS/Electron'],
  ] as const)('finds the downloaded program on %s', (platform, program) => {
    downloaded(program);
    expect(find(platform)).toEqual({ kind: 'ready', program: join(root, 'electron/dist', program) });
  });

  it('asks for the download in a fresh checkout', () => {
    expect(find('linux')).toEqual({ kind: 'to-download' });
  });

  it('asks for it again after an update of the package', () => {
    downloaded('electron');
    write('electron/dist/version', '44.0.0');
    expect(find('linux')).toEqual({ kind: 'to-download' });
  });

  it('asks for it again when unpacking was cut off', () => {
    downloaded('electron');
    rmSync(join(root, 'electron/path.txt'));
    expect(find('linux')).toEqual({ kind: 'to-download' });
  });

  it('prefers the folder of ELECTRON_OVERRIDE_DIST_PATH', () => {
    downloaded('electron');
    write('elsewhere/electron');
    const override = join(root, 'elsewhere');
    expect(find('linux', override)).toEqual({ kind: 'ready', program: join(override, 'electron') });
  });

  it('says when that folder has no Electron, instead of quietly taking another', () => {
    downloaded('electron');
    expect(find('linux', join(root, 'empty'))).toEqual({ kind: 'wrong-override' });
  });
});
