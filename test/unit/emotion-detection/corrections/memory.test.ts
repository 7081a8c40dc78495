import { beforeAll, describe, expect, test } from 'vitest';
import {
  type CorrectionMemory,
  createCorrectionMemory,
  MOST_CORRECTIONS,
  type Taught,
} from '#backend/emotion-detection/corrections/memory.ts';
import { createVectoriser, type TextVector } from '#backend/emotion-detection/corrections/similarity.ts';
import { readIdf } from '#backend/emotion-detection/embedded/read-idf.ts';
import type { EmotionLabel } from '#shared/emotions/taxonomy.ts';
import { MODEL_DIR } from '../model-dir.ts';
import { COMMON_WORD, KINDS } from './kinds.ts';

let vectorise: (text: string) => TextVector;
beforeAll(async () => {
  vectorise = createVectoriser(await readIdf(MODEL_DIR));
});

/** What a detector read that knows nothing of the person, as sure as it mostly is. */
const READ = { primary: 'approval', confidence: 0.6 } as const;
const remember = (taught: readonly Taught[]): CorrectionMemory => createCorrectionMemory(taught, vectorise);
const taughtAs = (label: EmotionLabel, texts: readonly string[]): Taught[] =>
  texts.map((text) => ({ text, was: READ.primary, label }));

describe('after five corrections of the same kind the sixth is right', () => {
  test.each(KINDS.flatMap(({ label, texts }) => texts.map((text) => [label, text, texts] as const)))(
    '%s: %s',
    (label, sixth, texts) => {
      const memory = remember(
        taughtAs(
          label,
          texts.filter((text) => text !== sixth),
        ),
      );
      expect(memory.verdict(sixth, READ)?.label).toBe(label);
    },
  );

  test('with all kinds taught at once, each keeps its own', () => {
    for (const { label, texts } of KINDS) {
      const others = KINDS.filter((kind) => kind.texts !== texts);
      const memory = remember([
        ...taughtAs(label, texts.slice(0, 5)),
        ...others.flatMap((kind) => taughtAs(kind.label, kind.texts)),
      ]);
      expect(memory.verdict(texts[5], READ)?.label, texts[5]).toBe(label);
    }
  });

  test('but not where the word in common is a common one: better unlearnt than learnt wrong', () => {
    const { label, texts } = COMMON_WORD;
    expect(remember(taughtAs(label, texts.slice(0, 5))).verdict(texts[5], READ)).toBeNull();
  });
});

describe('one correction', () => {
  test('decides for the same words again, however they are written', () => {
    const memory = remember(taughtAs('joy', ['the boat leaves at six']));
    for (const text of ['the boat leaves at six', 'The boat leaves at six!', 'THE BOAT LEAVES AT SIX']) {
      expect(memory.verdict(text, READ)?.label, text).toBe('joy');
    }
  });

  test('counts for less where the detector makes another mistake', () => {
    const memory = remember(taughtAs('joy', ['the boat leaves at six']));
    const alike = 'boat leaves at six';
    expect(memory.verdict(alike, READ)?.label).toBe('joy');
    expect(memory.verdict(alike, { ...READ, primary: 'grief' })).toBeNull();
  });

  test('decides against a detector that is sure, for the same words', () => {
    const memory = remember([
      ...taughtAs('joy', ['the boat leaves at six']),
      ...taughtAs(
        'joy',
        KINDS.flatMap(({ texts }) => texts),
      ),
    ]);
    const sure = { ...READ, confidence: 1 };
    expect(memory.verdict('the boat leaves at six', sure)?.label).toBe('joy');
    expect(memory.verdict('the boat leaves at seven', sure)).toBeNull();
  });

  test('decides for nothing else', () => {
    const memory = remember(taughtAs('joy', ['the boat leaves at six']));
    for (const text of ['he leaves me', 'my boat sank', 'see you at seven', 'I love boats', '']) {
      expect(memory.verdict(text, READ), text).toBeNull();
    }
  });
});

describe('what corrections never do', () => {
  test('texts that share only common words with them stay as they were read', () => {
    const memory = remember(KINDS.flatMap(({ label, texts }) => taughtAs(label, texts)));
    for (const text of [
      'I am so happy today',
      'that was the worst film I have ever seen',
      'can you tell me what time it is?',
      'thank you for being there',
      'I was so angry when I got home',
      'I feel sick with worry about my mother',
      '',
      '   ',
      'ʕ•ᴥ•ʔ',
      'x'.repeat(30_000),
    ]) {
      expect(memory.verdict(text, READ), text.slice(0, 40)).toBeNull();
    }
  });

  test('those that contradict each other decide nothing', () => {
    const { texts } = KINDS[0]!;
    const memory = remember([
      ...taughtAs('joy', texts.slice(0, 3)),
      ...taughtAs('anger', [texts[3], texts[4]]),
    ]);
    expect(memory.verdict(texts[5], READ)).toBeNull();
  });

  test('without any, nothing is said', () => {
    expect(remember([]).verdict('anything', READ)).toBeNull();
  });

  test('more than are remembered push the oldest out', () => {
    const many = Array.from({ length: MOST_CORRECTIONS }, (_, index) => ({
      text: `note number ${index} of mine`,
      was: READ.primary,
      label: 'neutral' as const,
    }));
    const oldest = taughtAs('joy', ['zymurgy zymurgy zymurgy']);
    expect(remember([...many.slice(1), ...oldest]).verdict(oldest[0]!.text, READ)?.label).toBe('joy');
    expect(remember([...many, ...oldest]).verdict(oldest[0]!.text, READ)).toBeNull();
  });
});
