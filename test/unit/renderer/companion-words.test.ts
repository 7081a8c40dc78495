import { describe, expect, it } from 'vitest';
import { CompanionEmotion, MOOD_NAMES } from '#shared/emotions/companion.ts';
import { vad } from '#shared/emotions/vad.ts';
import { FEELING_WORDS, MOOD_WORDS } from '#shared/emotions/words.ts';
import {
  backAtRest,
  byCause,
  intensityWord,
  isAtRest,
  moodAgainstRest,
} from '../../../src-renderer/companion/words.ts';

describe('the words for feelings', () => {
  it('are there for every mood and every feeling', () => {
    for (const mood of MOOD_NAMES) expect(MOOD_WORDS[mood]).toMatch(/^[a-z-]+$/);
    for (const kind of CompanionEmotion.options) expect(FEELING_WORDS[kind]).toMatch(/^[a-z ]+$/);
  });

  it('rise with the intensity, one word for each step', () => {
    const words = [0.1, 0.3, 0.5, 0.7, 0.9].map(intensityWord);
    expect(words).toEqual(['a trace', 'a little', 'clearly', 'strongly', 'very strongly']);
  });
});

describe('the mood against its rest', () => {
  const resting = vad(0.5, -0.1, 0.1);

  it('says where the mood went', () => {
    expect(moodAgainstRest(vad(-0.2, 0.4, 0), resting)).toBe(
      'less pleasant, more stirred and less sure of itself than at rest',
    );
    expect(moodAgainstRest(vad(0.8, -0.12, 0.1), resting)).toBe('more pleasant than at rest');
    expect(moodAgainstRest(vad(0.5, -0.6, 0.4), resting)).toBe('calmer and surer of itself than at rest');
  });

  it('says that it is close where nobody would see the difference', () => {
    expect(moodAgainstRest(vad(0.52, -0.08, 0.1), resting)).toBe('close to where it rests');
    expect(isAtRest(vad(0.52, -0.08, 0.1), resting)).toBe(true);
    expect(isAtRest(vad(0.5, -0.1, 0.3), resting)).toBe(false);
  });
});

describe('the way home', () => {
  it('is as long as the decay makes it', () => {
    const rest = vad(0, 0, 0);
    const third = Math.sqrt(3) / 20; // a minute of way
    expect(backAtRest(vad(0.02, 0, 0), rest)).toBeNull();
    expect(backAtRest(vad(0.08, 0, 0), rest)).toBe('in about a minute');
    expect(backAtRest(vad(-7 * third, 0, 0), rest)).toBe('in about 7 minutes');
  });
});

describe('what is felt, by cause', () => {
  it('comes newest message first, each once, its feelings strongest first', () => {
    const feeling = (causeMessageId: string, kind: CompanionEmotion, intensity: number) => ({
      kind,
      intensity,
      causeMessageId,
      excerpt: `words of ${causeMessageId}`,
    });
    const causes = byCause([
      feeling('01a', 'joy', 0.9),
      feeling('01b', 'pity', 0.6),
      feeling('01a', 'hope', 0.3),
    ]);
    expect(causes.map(({ messageId, emotions }) => [messageId, emotions.map(({ kind }) => kind)])).toEqual([
      ['01b', ['pity']],
      ['01a', ['joy', 'hope']],
    ]);
    expect(causes[0]?.excerpt).toBe('words of 01b');
  });
});
