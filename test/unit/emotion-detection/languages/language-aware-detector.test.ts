import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createEmbeddedDetector } from '#backend/emotion-detection/embedded/embedded-detector.ts';
import { createLanguageAwareDetector } from '#backend/emotion-detection/languages/language-aware-detector.ts';
import { createLanguageModels } from '#backend/emotion-detection/languages/load-languages.ts';
import { EmotionReading } from '#shared/emotions/reading.ts';
import { MODEL_DIR } from '../model-dir.ts';

const english = createEmbeddedDetector({ modelDir: MODEL_DIR });
const detector = createLanguageAwareDetector({
  english,
  languages: createLanguageModels(join(MODEL_DIR, 'languages')),
});

describe('English', () => {
  test('is read by the English detector, and called English', async () => {
    const text = 'I am so proud of my little sister!';
    expect(await detector.detect(text)).toEqual({ ...(await english.detect(text)), language: 'en' });
  });

  test('is what a text without a language is read as, without claiming it', async () => {
    expect(await detector.detect('😢')).toEqual(await english.detect('😢'));
  });
});

describe('another language', () => {
  test.each([
    ['de', 'Ich bin so traurig, ich habe den ganzen Tag geweint.', 'sadness'],
    ['de', 'Ich hasse dich, du verdammter Mistkerl!', 'anger'],
    ['es', 'Tengo mucho miedo, por favor ayúdame.', 'fear'],
    ['es', '¡Felicidades, qué maravilloso, te quiero mucho!', 'joy'],
    ['fr', "C'est dégoûtant, quelle horreur !", 'disgust'],
    ['ru', 'Я тебя ненавижу, убирайся к черту!', 'anger'],
    ['zh', '我很难过，他死了', 'sadness'],
    ['ar', 'أنا سعيد جدا، شكرا لك', 'joy'],
  ])('%s: "%s" sounds like %s', async (language, text, emotion) => {
    const reading = await detector.detect(text);
    expect(reading).toMatchObject({ language, stage: 'languages', source: 'embedded' });
    expect(reading.active).toContain(emotion);
    expect(EmotionReading.parse(reading)).toEqual(reading);
  });

  test('names none of the labels that its model does not know', async () => {
    const { scores } = await detector.detect('Ich freue mich auf morgen und vertraue dir.');
    const known = Object.entries(scores).flatMap(([label, score]) => (score > 0 ? [label] : []));
    expect(known.sort()).toEqual(['anger', 'disgust', 'fear', 'joy', 'neutral', 'sadness', 'surprise']);
  });

  test('that is not read: neutral, without confidence, and said so', async () => {
    for (const [language, text] of [
      ['sv', 'Jag är så ledsen, jag gråter hela dagen.'],
      ['ja', '今日はとても悲しいです。'],
    ]) {
      expect(await detector.detect(text!)).toMatchObject({
        language,
        stage: 'languages',
        primary: 'neutral',
        confidence: 0,
        intensity: 0,
        words: [],
      });
    }
  });
});

describe('a short text', () => {
  const german = 'Heute war wirklich ein schlimmer Tag bei der Arbeit.';

  test('has the language of the messages before it', async () => {
    expect((await detector.detect('ok', { previous: [german] })).language).toBe('de');
    expect((await detector.detect('ok', { previous: ['That sounds like a hard day.'] })).language).toBe('en');
    expect((await detector.detect('ok')).language).toBeNull();
  });

  test('also where the companion answered in English', async () => {
    const previous = [german, 'That sounds like a lot to carry. I am listening.'];
    expect((await detector.detect('ok', { previous })).language).toBe('de');
  });

  test('that tells its language itself needs no other', async () => {
    expect((await detector.detect('I am fine, thanks', { previous: [german] })).language).toBe('en');
  });
});

test('while a long text in another language is read, others get their turn', async () => {
  const text = 'Ich bin sehr traurig und weine den ganzen Abend. '.repeat(4_000);
  await detector.detect('Hilfe, ich habe Angst!'); // loads the models
  let turns = 0;
  const count = (): NodeJS.Immediate => {
    turns++;
    return setImmediate(() => {
      next = count();
    });
  };
  let next = count();
  const reading = await detector.detect(text);
  clearImmediate(next);
  expect(reading.active).toContain('sadness');
  expect(turns).toBeGreaterThan(30);
});

test.each([
  ['empty', ''],
  ['lone surrogates', '\ud83d'.repeat(200_000)],
  ['zalgo in German', 'i\u0301\u0302ch bin so tra\u0335\u0336urig '.repeat(3_000)],
  ['right to left', 'أنا سعيد جدا اليوم '.repeat(10_000)],
  ['Chinese without end', '我今天很难过'.repeat(30_000)],
  ['one letter without end', 'ы'.repeat(200_000)],
  ['base64', 'aGVsbG8gd29ybGQgdGhpcyBpcyBiYXNlNjQ='.repeat(5_000)],
  ['many languages', 'ich bin 我很 أنا I am je suis я очень '.repeat(5_000)],
  ['a letter that normalises to 18', '\ufdfa'.repeat(32_000)],
])('%s: a sound reading', async (_, text) => {
  const reading = await detector.detect(text);
  expect(EmotionReading.parse(reading)).toEqual(reading);
  expect(reading.active[0]).toBe(reading.primary);
});
