import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EmotionReading } from '#shared/emotions/reading.ts';
import { createEmbeddedDetector } from '../../../src-main/backend/emotion-detection/embedded/embedded-detector.ts';
import { PATIENT } from '../../../training/transformer/patience.ts';
import { MODEL_DIR } from './model-dir.ts';

const detector = createEmbeddedDetector({ modelDir: MODEL_DIR, limits: PATIENT });

/** The schema, and what it cannot say: labels in order, `primary` first, every number finite and not -0. */
async function expectSoundReading(text: string): Promise<void> {
  const reading = await detector.detect(text);
  expect(EmotionReading.parse(reading)).toEqual(reading);
  expect(reading.active[0]).toBe(reading.primary);
  expect(new Set(reading.active).size).toBe(reading.active.length);
  expect(reading.intensity === 0).toBe(reading.primary === 'neutral');
  expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
}

/** UTF-16 code units at random: lone surrogates, marks, controls, everything. */
const codeUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 300 })
  .map((units) => String.fromCharCode(...units));
const typed = fc
  .array(
    fc.constantFrom('i', 'am', 'so', 'HAPPY', 'sad', '!!!', '😀', '🏳️‍🌈', '\ud800', 'שלום', '。', "don't"),
    {
      maxLength: 40,
    },
  )
  .map((words) => words.join(' '));

test('every string gives a full, valid reading', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.string({ unit: 'binary' }),
        codeUnits,
        typed,
      ),
      expectSoundReading,
    ),
    { seed: 7, numRuns: 500 },
  );
});

test.each([
  ['empty', ''],
  ['one lone surrogate', '\udc00'],
  ['emoji without end', '😀'.repeat(16_000)],
  ['a zalgo word', 'h\u0301\u0302\u0303\u0304'.repeat(8_000)],
  ['right to left', 'أنا سعيد جدا اليوم '.repeat(500)],
  ['base64', 'aGVsbG8gd29ybGQgdGhpcyBpcyBiYXNlNjQ='.repeat(900)],
  ['one letter 200,000 times', 'a'.repeat(200_000)],
  ['200,000 lone surrogates', '\ud83d'.repeat(200_000)],
  ['a letter that normalises to 18', '\ufdfa'.repeat(32_000)],
  ['200,000 words', 'happy '.repeat(200_000)],
])('%s', (_, text) => expectSoundReading(text));

test('the same text gives the same reading, whatever was read between', async () => {
  const before = await detector.detect('I miss you so much');
  await Promise.all(['x'.repeat(20_000), 'I hate this', '😀'].map((text) => detector.detect(text)));
  expect(await detector.detect('I miss you so much')).toEqual(before);
});
