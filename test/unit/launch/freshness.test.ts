import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isStale } from '../../../src-main/launch/freshness.ts';

const BUILT_AT = 1_000_000;

describe('isStale', () => {
  let root: string;
  const at = (path: string) => join(root, path);
  const touch = (path: string, seconds: number) => utimesSync(at(path), seconds, seconds);
  const write = (path: string, seconds: number) => {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), '');
    touch(path, seconds);
  };
  const stale = () => isStale([at('out/a.cjs'), at('out/b.cjs')], [at('src'), at('lock.json')]);

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'freshness-'));
    write('out/a.cjs', BUILT_AT);
    write('out/b.cjs', BUILT_AT + 5);
    write('src/launch/start.ts', BUILT_AT - 10);
    write('src/deep/er/file.ts', BUILT_AT - 10);
    write('lock.json', BUILT_AT - 10);
    for (const folder of ['src/launch', 'src/deep/er', 'src/deep', 'src']) touch(folder, BUILT_AT - 10);
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('takes a build that is newer than every source', () => {
    expect(stale()).toBe(false);
  });

  it('builds again when a file of the build is missing', () => {
    rmSync(at('out/b.cjs'));
    expect(stale()).toBe(true);
  });

  it.each(['src/deep/er/file.ts', 'lock.json'])(
    'builds again when %s is newer than the oldest output',
    (path) => {
      touch(path, BUILT_AT + 1);
      expect(stale()).toBe(true);
    },
  );

  it('builds again when a source was deleted', () => {
    rmSync(at('src/deep/er/file.ts'));
    expect(stale()).toBe(true);
  });

  it('does not build for the launcher, which is in no bundle', () => {
    touch('src/launch/start.ts', BUILT_AT + 10);
    expect(stale()).toBe(false);
  });
});
