import { describe, expect, test } from 'vitest';
import { EMOTION_LABELS, type EmotionLabel } from '#shared/emotions/taxonomy.ts';
import { createEmbeddedDetector } from '../../../src-main/backend/emotion-detection/embedded/embedded-detector.ts';
import { PATIENT } from '../../../training/transformer/patience.ts';
import { MODEL_DIR } from './model-dir.ts';

const detector = createEmbeddedDetector({ modelDir: MODEL_DIR, limits: PATIENT });

describe('the shipped model names the emotion that speaks from plain words', () => {
  const examples: readonly (readonly [string, EmotionLabel])[] = [
    ['Thank you so much, that really helped!', 'gratitude'],
    ['I am so angry at him right now', 'anger'],
    ['I feel so lonely and sad today', 'sadness'],
    ["I'm so happy today", 'joy'],
    ["I'm scared of losing my job", 'fear'],
    ["I have an exam tomorrow and I'm really nervous", 'nervousness'],
    ['Why does the moon look bigger near the horizon?', 'curiosity'],
    ["I don't understand what you mean", 'confusion'],
    ['ugh, this is so annoying', 'annoyance'],
    ["That's disgusting", 'disgust'],
    ['I love you', 'love'],
    ['I hope it gets better soon', 'optimism'],
    ['sorry, that was my fault', 'remorse'],
    ["I'm so proud of my daughter, she graduated", 'pride'],
    ["I'm disappointed in myself", 'disappointment'],
    ['😂😂😂', 'amusement'],
    ['❤️', 'love'],
    ['😭', 'sadness'],
    ['The train leaves at nine.', 'neutral'],
    ['I bought a pen.', 'neutral'],
  ];
  test.each(examples)('%s -> %s', async (text, expected) => {
    const reading = await detector.detect(text);
    expect(reading.primary).toBe(expected);
    expect(reading.active[0]).toBe(expected);
    expect(reading.source).toBe('embedded');
  });
});

describe('valence, arousal and dominance have the sign that people give the words', () => {
  test.each(['I am so happy today', 'I love you', 'Thank you, this is wonderful'])(
    'pleasant: %s',
    async (text) => {
      expect((await detector.detect(text)).valence).toBeGreaterThan(0.25);
    },
  );

  test.each(['I feel so lonely and sad today', 'my cat died', 'I hate this, it makes me so angry'])(
    'unpleasant: %s',
    async (text) => {
      expect((await detector.detect(text)).valence).toBeLessThan(-0.2);
    },
  );

  test('anger is aroused and dominant, sadness neither', async () => {
    const anger = await detector.detect('I am so angry, I hate them');
    const sadness = await detector.detect('I feel so sad and empty');
    expect(anger.arousal).toBeGreaterThan(0.2);
    expect(anger.dominance).toBeGreaterThan(0);
    expect(sadness.arousal).toBeLessThan(0);
    expect(sadness.dominance).toBeLessThan(-0.1);
  });

  test('a plain statement lies near the origin', async () => {
    const { valence, arousal, dominance } = await detector.detect('The train leaves at nine.');
    expect(Math.hypot(valence, arousal, dominance)).toBeLessThan(0.15);
  });
});

describe('intensity and confidence', () => {
  test('emphasis makes the same words more intense, and the phrase says so', async () => {
    const plain = await detector.detect('i love this');
    const emphatic = await detector.detect('I LOVE THIS!!!');
    expect(emphatic.primary).toBe(plain.primary);
    expect(emphatic.intensity).toBeGreaterThan(plain.intensity);
    expect([plain.phrase, emphatic.phrase]).toEqual(['love', 'deep love']);
  });

  test('nothing to read: neutral, and no confidence in it', async () => {
    for (const text of ['', '   ', '\n\t', '\u0301\u0301']) {
      expect(await detector.detect(text)).toMatchObject({
        primary: 'neutral',
        active: ['neutral'],
        phrase: 'no strong emotion',
        intensity: 0,
        confidence: 0,
        valence: 0,
      });
    }
  });

  test('a clear message is read with more confidence than a vague one', async () => {
    const clear = await detector.detect('Thank you so much!');
    const vague = await detector.detect('I got the job but I have to leave my friends');
    expect(clear.confidence).toBeGreaterThan(0.9);
    expect(vague.confidence).toBeLessThan(0.6);
  });
});

describe('writing variants', () => {
  test.each([
    ['i am so happy today', 'I AM SO HAPPY TODAY'],
    ["i'm so happy today", 'I’m so happy today'],
    ['i am so happy', 'i   am\n so happy '],
    ['i am so happy', '𝓲 𝓪𝓶 𝓼𝓸 𝓱𝓪𝓹𝓹𝔂'],
    ['i am so happy', 'i am so ha\u0301\u0316\u0300ppy'],
    ['👍', '👍🏽'],
  ])('%j reads like %j', async (one, other) => {
    const [plain, variant] = [await detector.detect(one), await detector.detect(other)];
    expect(variant.primary).toBe(plain.primary);
    for (const label of EMOTION_LABELS) {
      expect(variant.scores[label], label).toBeCloseTo(plain.scores[label], 1);
    }
  });
});

describe('long texts', () => {
  const filler = 'The meeting starts at ten and the report lists the numbers of the third quarter. ';

  test('an outburst at the end of a long plain text is not lost', async () => {
    const reading = await detector.detect(`${filler.repeat(80)}I am so angry, I hate all of this!`);
    expect(reading.active).toContain('anger');
  });

  test('a long text is read like its parts', async () => {
    expect((await detector.detect('Thank you so much, I am grateful. '.repeat(900))).primary).toBe(
      'gratitude',
    );
  });
});
