import { describe, expect, test } from 'vitest';
import { createWordCount, wordsOf } from '#backend/story/words.ts';
import type { EmotionLabel } from '#shared/emotions/taxonomy.ts';

const words = (text: string, language: string | null = null) => [...wordsOf({ text, language })];

describe('the words of a message', () => {
  test('are what carries a topic, once each, in lower case', () => {
    expect(words('The garden, my GARDEN and the neighbour’s cat: I’ve been there 42 times!')).toEqual([
      'garden',
      "neighbour's",
      'cat',
      'times',
    ]);
    expect(words('Ich habe nicht geschlafen, weil die Prüfung morgen ist')).toEqual([
      'geschlafen',
      'prüfung',
    ]);
    expect(words('')).toEqual([]);
  });

  test('are found where no spaces are', () => {
    expect(words('我喜欢我们的花园', 'zh')).toContain('花园');
    expect(words('明日は試験があります', 'ja')).toContain('試験');
  });
});

describe('words that go with an emotion', () => {
  const said = (label: EmotionLabel, text: string, times: number) =>
    Array.from({ length: times }, () => ({ label, text, language: 'en' }));
  function labels(messages: ReturnType<typeof said>) {
    const counted = createWordCount();
    for (const message of messages) counted.add(message);
    return counted.labels();
  }

  test('are those that occur with it beyond chance', () => {
    const found = labels([
      ...said('sadness', 'the exam and the boss again', 12),
      ...said('joy', 'rain in the garden with coffee', 15),
      ...said('neutral', 'coffee', 30),
    ]);
    const of = (label: EmotionLabel) =>
      found.find((each) => each.label === label)?.words.map(({ word }) => word);
    expect(of('sadness')).toEqual(['boss', 'exam']);
    expect(of('joy')).toEqual(['garden', 'rain']);
  });

  test('are not made of a single message, nor of what is everywhere', () => {
    expect(labels(said('joy', 'garden', 1))).toEqual([]);
    const everywhere = labels([...said('joy', 'work work', 60), ...said('sadness', 'work', 50)]);
    expect(everywhere.flatMap(({ words: found }) => found)).toEqual([]);
  });

  test('weigh less the fewer they are', () => {
    const [often] = labels([...said('joy', 'garden', 20), ...said('sadness', 'exam', 20)]);
    const [seldom] = labels([...said('joy', 'garden', 9), ...said('sadness', 'exam', 8)]);
    expect(often!.words[0]!.weight).toBeGreaterThan(seldom!.words[0]!.weight);
  });
});
