import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createCrashReports } from '../../../../src-main/desktop/crashes/reports.ts';
import { markRunning, unmarkRunning } from '../../../../src-main/desktop/crashes/running-mark.ts';

let folder: string;
let now: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'emotiongpt-crashes-'));
  now = Date.UTC(2030, 0, 1);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const reportsIn = (dir = join(folder, 'crashes')) =>
  createCrashReports({ dir, now: () => now++, circumstances: () => ({ version: '1.2.3' }) });
const texts = () =>
  readdirSync(join(folder, 'crashes')).map((name) => readFileSync(join(folder, 'crashes', name), 'utf8'));

it('a report says what, when, why and where, and none of the words', () => {
  const error = new TypeError('I never told anybody about the attic');
  reportsIn().write({ kind: 'main', error });
  reportsIn().write({ kind: 'renderer', reason: 'oom', exitCode: 5 });
  reportsIn().write({ kind: 'renderer', reason: 'attic: I never told anybody' });
  expect(reportsIn().list()).toEqual([
    { kind: 'main', at: Date.UTC(2030, 0, 1), reason: '' },
    { kind: 'renderer', at: Date.UTC(2030, 0, 1) + 1, reason: 'oom' },
    { kind: 'renderer', at: Date.UTC(2030, 0, 1) + 2, reason: '' },
  ]);
  const all = texts().join('');
  expect(all).toContain('"TypeError"');
  expect(all).toContain('reports.test.ts');
  expect(all).toContain('1.2.3');
  expect(all).not.toContain('attic');
});

it('only the newest stay, readable by their owner alone', () => {
  const reports = reportsIn();
  for (let i = 0; i < 25; i++) reports.write({ kind: 'gpu', reason: 'crashed' });
  const kept = reports.list();
  expect(kept).toHaveLength(20);
  expect(kept.at(-1)?.at).toBe(Date.UTC(2030, 0, 1) + 24);
  const [first = ''] = readdirSync(join(folder, 'crashes'));
  expect(statSync(join(folder, 'crashes', first)).mode & 0o077).toBe(0);
});

it('what is no report is left out, and a folder that cannot be written stops nothing', () => {
  const reports = reportsIn();
  reports.write({ kind: 'gpu' });
  writeFileSync(join(folder, 'crashes', 'half.json'), '{"at":');
  writeFileSync(join(folder, 'crashes', 'other.json'), '{"at":1,"kind":"attic"}');
  expect(reports.list()).toHaveLength(1);
  writeFileSync(join(folder, 'a-file'), '');
  const nowhere = reportsIn(join(folder, 'a-file', 'crashes'));
  nowhere.write({ kind: 'gpu' });
  expect(nowhere.list()).toEqual([]);
});

it('a run that ended without a word is known at the next start, one that ended well is not', () => {
  expect(markRunning(folder, 100)).toBeNull();
  expect(markRunning(folder, 200)).toBe(100);
  unmarkRunning(folder);
  expect(markRunning(folder, 300)).toBeNull();
});
