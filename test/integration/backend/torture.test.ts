import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Base, makeBase, runCase } from '../../torture/corruption.ts';
import { runKills } from '../../torture/kills.ts';

/** A handful of what `npm run test:torture` does hundreds of times. */

const ENTRY = join(import.meta.dirname, '../../../src-main/server/main.ts');

describe('damaged files', () => {
  let base: Base;
  beforeAll(async () => {
    base = await makeBase();
  });
  afterAll(() => base.remove());

  test('open with everything, or are told apart', async () => {
    // Bytes flipped, cut off, the log gone, the log flipped, and a plain crash.
    for (const seed of [0, 4, 7, 9, 14]) {
      const { what, outcome, wrong } = await runCase(base, seed);
      expect
        .soft({ what, outcome, wrong })
        .toEqual({ what, outcome: expect.stringMatching(/^(whole|detected)$/), wrong: [] });
    }
  }, 60_000);
});

test('what was acknowledged outlives kill -9', async () => {
  expect(existsSync(ENTRY)).toBe(true);
  const report = await runKills({ entry: ENTRY, kills: 2, seed: 5, note: () => {} });
  expect(report.wrong).toEqual([]);
  expect(report.kills).toBe(2);
}, 60_000);
