import { describe, expect, it } from 'vitest';
import { initialState } from '#backend/emotion-state/state.ts';
import { describeMood } from '#backend/emotion-state/words.ts';
import { DEFAULT_PERSONA } from '#shared/contract/companion.ts';
import { type AffectState, COMPANION_EMOTIONS, type CompanionEmotion } from '#shared/emotions/companion.ts';
import { type Vad, vad } from '#shared/emotions/vad.ts';
import { NOON } from './generators.ts';

const state = (mood: Vad, ...felt: [CompanionEmotion, number][]): AffectState => ({
  at: NOON,
  mood,
  resting: mood,
  emotions: felt.map(([kind, intensity]) => ({ kind, intensity, causeMessageId: kind })),
});

describe('the sentence under the face', () => {
  it.each([
    [state(vad(0.6, -0.3, 0.2), ['happy-for', 0.6]), 'moderately relaxed, happy for you'],
    [state(vad(-0.2, 0.3, -0.1), ['pity', 0.5]), 'slightly anxious, caring about you'],
    [state(vad(-0.2, -0.3, -0.1), ['happy-for', 0.5]), 'slightly low, but happy for you'],
    [state(vad(0.5, -0.1, 0.1), ['distress', 0.5]), 'slightly relaxed, but hurt'],
    [state(vad(-0.8, 0.8, 0.8), ['anger', 0.9]), 'very irritated, angry'],
    [state(vad(0.9, 0.8, -0.7), ['gratitude', 0.9]), 'very open-hearted, grateful to you'],
    [state(vad(0.2, 0.2, 0.2)), 'slightly cheerful'],
    [state(vad(0.2, -0.2, -0.2)), 'slightly mellow'],
    [state(vad(-0.2, -0.2, 0.2)), 'slightly reserved'],
  ])('%# reads naturally', (affect, sentence) => {
    expect(describeMood(affect)).toBe(sentence);
  });

  it('names the strongest emotion', () => {
    const mixed = state(vad(0.5, -0.1, 0.1), ['joy', 0.3], ['gratitude', 0.7], ['liking', 0.5]);
    expect(describeMood(mixed)).toBe('slightly relaxed, grateful to you');
  });

  it('opens the default companion’s life as slightly relaxed', () => {
    expect(describeMood(initialState(DEFAULT_PERSONA.traits, NOON))).toBe('slightly relaxed');
  });

  it('has other words for every octant, strength and emotion, and never a table’s raw name', () => {
    const sentences = new Set<string>();
    for (const v of [-1, 1])
      for (const a of [-1, 1])
        for (const d of [-1, 1])
          for (const size of [0.2, 0.5, 0.9])
            for (const kind of Object.keys(COMPANION_EMOTIONS) as CompanionEmotion[])
              sentences.add(describeMood(state(vad(v * size, a * size, d * size), [kind, 0.5])));
    expect(sentences.size).toBe(8 * 3 * 24);
    for (const sentence of sentences)
      expect(sentence).toMatch(/^(?:slightly|moderately|very) [a-z-]+, (?:but )?[a-z ]+$/);
    for (const raw of ['bored', 'dependent', 'docile', 'disdainful', 'hostile', 'pity', 'happy-for'])
      expect([...sentences].filter((sentence) => sentence.includes(raw))).toEqual([]);
  });
});
