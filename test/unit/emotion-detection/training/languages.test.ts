import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { partOf, READ_FILES, readCorpus } from '../../../../training/languages/corpus.ts';
import { findSameLines } from '../../../../training/languages/same-lines.ts';
import { bestCommonThreshold, score } from '../../../../training/languages/scoring.ts';
import { trainSoftmaxRegression } from '../../../../training/languages/softmax-regression.ts';
import { type Line, readXed } from '../../../../training/languages/xed.ts';
import { seededRandom } from '../../../../training/random.ts';

const folder = mkdtempSync(join(tmpdir(), 'xed-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A film: lines with emotions at random; a translation of it says the same in words of its own. */
function film(seed: number, lines: number): { emotions: number; length: number; question: boolean }[] {
  const random = seededRandom(seed);
  return Array.from({ length: lines }, () => ({
    emotions: 2 << Math.floor(random() * 8),
    length: 10 + Math.floor(random() * 60),
    question: random() < 0.2,
  }));
}

/** `share` of the film's lines, in order, with the number of the line in each. */
function translation(of: ReturnType<typeof film>, language: string, seed: number, share = 0.7) {
  const random = seededRandom(seed);
  return of.flatMap(({ emotions, length, question }, number) => {
    if (random() > share) return [];
    const text = `${language}${number} `.padEnd(length + Math.floor(random() * 5), language);
    return [{ number, line: { text: text + (question ? '?' : '.'), emotions } satisfies Line }];
  });
}

describe('the same lines in two languages', () => {
  const original = film(1, 200);
  const one = translation(original, 'a', 2);
  const other = translation(original, 'b', 3);

  test('are found, and hardly any other', () => {
    const pairs = findSameLines(
      one.map(({ line }) => line),
      [...translation(film(9, 100), 'b', 4), ...other].map(({ line }) => line),
    );
    const offset = translation(film(9, 100), 'b', 4).length;
    const right = pairs.filter(({ a, b }) => b >= offset && one[a]!.number === other[b - offset]!.number);
    const inBoth = one.filter(({ number }) => other.some((line) => line.number === number));
    expect(right.length).toBeGreaterThan(0.85 * inBoth.length);
    expect(right.length).toBeGreaterThan(0.85 * pairs.length);
  });

  test('are not found where there are none', () => {
    const elsewhere = translation(film(7, 200), 'b', 3).map(({ line }) => line);
    expect(
      findSameLines(
        one.map(({ line }) => line),
        elsewhere,
      ),
    ).toEqual([]);
  });
});

describe('XED as it is published', () => {
  test('English is brought to the form in which people write', () => {
    writeFileSync(join(folder, 'en.tsv'), "Why , [PERSON] , don't worry . . .\t1,8\nGive it back.\t0\n");
    expect(readXed(folder, 'en').lines).toEqual([
      { text: "Why,, don't worry...", emotions: (1 << 1) | (1 << 8) },
      { text: 'Give it back.', emotions: 0 },
    ]);
  });

  test.each(['no tab', 'text\t9', 'text\t', 'text\tjoy'])('%j names file and line', (row) => {
    writeFileSync(join(folder, 'de.tsv'), `gut\t5\n${row}\n`);
    expect(() => readXed(folder, 'de')).toThrow(`${join(folder, 'de.tsv')}:2`);
  });
});

test('no line is in two parts: its translations are where it is', () => {
  const original = film(3, 400);
  for (const [index, name] of READ_FILES.entries()) {
    const lines = translation(original, String.fromCharCode(97 + index), index + 10, 0.8);
    const rows = lines.map(({ line, number }) => `${line.text} #${number}\t${Math.log2(line.emotions)}`);
    writeFileSync(join(folder, `${name}.tsv`), `${rows.join('\n')}\n`);
  }
  const { lines, linkedShare } = readCorpus(folder, () => {});
  expect(linkedShare).toBeGreaterThan(0.9);
  const parts = new Map<string, Map<string, number>>();
  for (const { text, part, file } of lines) {
    if (file === 'en') continue;
    const number = /#(\d+)/.exec(text)![1]!;
    const seen = parts.get(number) ?? new Map<string, number>();
    seen.set(part.line, (seen.get(part.line) ?? 0) + 1);
    parts.set(number, seen);
  }
  const together = [...parts.values()].filter((seen) => seen.size === 1).length;
  expect(together).toBeGreaterThan(0.9 * parts.size);
});

test('about a tenth each is held out for dev and test', () => {
  const parts = Array.from({ length: 10_000 }, (_, i) => partOf(`line ${i}`));
  for (const part of ['dev', 'test']) {
    const share = parts.filter((each) => each === part).length / parts.length;
    expect(share).toBeGreaterThan(0.09);
    expect(share).toBeLessThan(0.11);
  }
});

test('softmax regression learns which column belongs to which class', () => {
  const count = 300;
  const rows = {
    starts: Int32Array.from({ length: count + 1 }, (_, i) => i),
    columns: Int32Array.from({ length: count }, (_, i) => i % 3),
    values: new Float32Array(count).fill(1),
  };
  const targets = Uint8Array.from({ length: count }, (_, i) => (i + 1) % 3);
  const options = { width: 3, classes: 3, epochs: 5, rate: 0.3, penalty: 0 };
  const train = () => trainSoftmaxRegression(rows, targets, { ...options, random: seededRandom(1) });
  const { weights } = train();
  for (let column = 0; column < 3; column++) {
    const own = [...weights.slice(column * 3, column * 3 + 3)];
    expect(own.indexOf(Math.max(...own))).toBe((column + 1) % 3);
  }
  expect(train()).toEqual(train());
});

test('scores and the one threshold for all emotions', () => {
  const truth = Array.from({ length: 8 }, () => Uint8Array.of(1, 0, 0, 1));
  const probabilities = truth.map(() => Float64Array.of(0.5, 0.2, 0.1, 0.4));
  const threshold = bestCommonThreshold(probabilities, truth, 'both');
  expect(threshold).toBeGreaterThan(0.2);
  expect(threshold).toBeLessThanOrEqual(0.4);
  expect(score(probabilities, truth, () => threshold)).toEqual({ lines: 4, microF1: 1, macroF1: 1 });
  expect(score(probabilities, truth, () => 0.9)).toEqual({ lines: 4, microF1: 0, macroF1: 0 });
});
