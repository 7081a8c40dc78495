import { describe, expect, it } from 'vitest';
import { moodName } from '#backend/emotion-state/mood.ts';
import { emotionInWords, moodInWords } from '#backend/emotion-state/words.ts';
import { CompanionEmotion, MOOD_NAMES } from '#shared/emotions/companion.ts';
import { vad } from '#shared/emotions/vad.ts';
import {
  FEELING_WORDS,
  intensityWord,
  isAtRest,
  MOOD_WORDS,
  moodAgainstRest,
} from '../../../src-renderer/companion/words.ts';

describe('the words for feelings', () => {
  it('are those with which the companion speaks of itself', () => {
    for (const kind of CompanionEmotion.options) expect(FEELING_WORDS[kind]).toBe(emotionInWords(kind));
  });

  it('name each octant as the companion does', () => {
    const octants = [-0.9, 0.9].flatMap((v) =>
      [-0.9, 0.9].flatMap((a) => [-0.9, 0.9].map((d) => vad(v, a, d))),
    );
    for (const mood of octants) expect(moodInWords(mood)).toBe(`very ${MOOD_WORDS[moodName(mood)]}`);
    expect(new Set(octants.map(moodName))).toEqual(new Set(MOOD_NAMES));
  });

  it('rise with the intensity, one word for each step', () => {
    const words = [0.1, 0.3, 0.5, 0.7, 0.9].map(intensityWord);
    expect(words).toEqual(['a trace', 'a little', 'clearly', 'strongly', 'very strongly']);
  });
});

describe('the mood against its rest', () => {
  const resting = vad(0.5, -0.1, 0.1);

  it('says where the mood went', () => {
    expect(moodAgainstRest(vad(-0.2, 0.4, 0), resting)).toBe('less pleasant and more stirred than at rest');
    expect(moodAgainstRest(vad(0.8, -0.12, 0), resting)).toBe('more pleasant than at rest');
    expect(moodAgainstRest(vad(0.5, -0.6, 0), resting)).toBe('calmer than at rest');
  });

  it('says that it is close where nobody would see the difference', () => {
    expect(moodAgainstRest(vad(0.52, -0.08, 0.1), resting)).toBe('close to where it rests');
    expect(isAtRest(vad(0.52, -0.08, 0.1), resting)).toBe(true);
    expect(isAtRest(vad(0.5, -0.1, 0.3), resting)).toBe(false);
  });
});
