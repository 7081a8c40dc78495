import { describe, expect, test } from 'vitest';
import type { EmotionReading } from '#shared/emotions/reading.ts';
import { originOf } from '../../../src-renderer/chat/reading-facts.ts';

const origin = (about: Partial<EmotionReading>): string =>
  originOf({ source: 'embedded', stage: 'languages', language: null, ...about } as EmotionReading);

describe('where a reading comes from, in words', () => {
  test('names the language', () => {
    expect(origin({ language: 'de' })).toBe('Read on this machine by the embedded model. Language: German.');
    expect(origin({ language: 'en', stage: 'linear' })).toContain('Language: English.');
  });

  test('says nothing of a language that is not known', () => {
    for (const language of [null, 'qqq', 'not a tag']) {
      expect(origin({ language })).toBe('Read on this machine by the embedded model.');
    }
  });

  test('suggests a language model where the embedded one cannot read', () => {
    expect(origin({ language: 'sv' })).toBe(
      'This looks like Swedish, which the embedded model cannot read. A language model may: it can be chosen in the settings.',
    );
    expect(origin({ language: 'sh' })).toContain('Serbian, Croatian or Bosnian');
    expect(origin({ language: 'ja' })).toContain('Japanese');
  });

  test('a language model that read Swedish suggests nothing', () => {
    expect(origin({ language: 'sv', source: 'llm', stage: null })).toBe(
      'Read by the language model that you chose. Language: Swedish.',
    );
  });

  test('what the person set needs no language', () => {
    expect(origin({ language: 'sv', source: 'user', stage: null })).toBe('Set by you.');
  });
});
