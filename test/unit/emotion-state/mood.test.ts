import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMPANION_EMOTIONS, type CompanionEmotion, type MoodName } from '#shared/emotions/companion.ts';
import { moodName, moodStrength } from '#shared/emotions/mood.ts';
import { vad } from '#shared/emotions/vad.ts';
import { anyPoint } from './generators.ts';

describe('the name of a mood', () => {
  it.each<[number, number, number, MoodName]>([
    [1, 1, 1, 'exuberant'],
    [1, 1, -1, 'dependent'],
    [1, -1, 1, 'relaxed'],
    [1, -1, -1, 'docile'],
    [-1, -1, -1, 'bored'],
    [-1, -1, 1, 'disdainful'],
    [-1, 1, -1, 'anxious'],
    [-1, 1, 1, 'hostile'],
  ])('at signs %i %i %i is %s, however weak or strong the mood is', (v, a, d, name) => {
    for (const size of [1e-9, 0.3, 1]) expect(moodName(vad(v * size, a * size, d * size))).toBe(name);
  });

  // The octants of Gebhard's own table: what each of the 24 emotions pulls the mood towards.
  it.each<[MoodName, CompanionEmotion[]]>([
    ['exuberant', ['gratification', 'happy-for', 'joy', 'love', 'pride']],
    ['dependent', ['admiration', 'gratitude', 'hope', 'liking']],
    ['relaxed', ['relief', 'satisfaction']],
    ['docile', ['gloating']],
    ['bored', ['distress', 'fears-confirmed', 'pity', 'resentment']],
    ['disdainful', ['reproach']],
    ['anxious', ['disappointment', 'fear', 'remorse', 'shame']],
    ['hostile', ['anger', 'disliking', 'hate']],
  ])('%s is the octant of its row of emotions', (name, kinds) => {
    const there = Object.entries(COMPANION_EMOTIONS).filter(([, point]) => moodName(point) === name);
    expect(there.map(([kind]) => kind).sort()).toEqual([...kinds].sort());
  });

  it('counts 0 as pleasant, calm and in control', () => {
    expect(moodName(vad(0, 0, 0))).toBe('relaxed');
    expect(moodName(vad(-0.2, 0, 0))).toBe('disdainful');
    expect(moodName(vad(0, 0.2, -0.2))).toBe('dependent');
  });
});

describe('the strength of a mood', () => {
  it('changes at one and two thirds of the longest distance, which still belong to the weaker', () => {
    expect(moodStrength(vad(0, 0, 0))).toBe('slightly');
    expect(moodStrength(vad(0.577, 0, 0))).toBe('slightly');
    expect(moodStrength(vad(0.578, 0, 0))).toBe('moderately');
    expect(moodStrength(vad(2 / 3, 2 / 3, -2 / 3))).toBe('moderately');
    expect(moodStrength(vad(0.67, 0.67, -0.67))).toBe('fully');
    expect(moodStrength(vad(-1, 1, 1))).toBe('fully');
  });

  it('never weakens when a mood moves outward', () => {
    const rank = ['slightly', 'moderately', 'fully'];
    fc.assert(
      fc.property(anyPoint, fc.double({ min: 0, max: 1, noNaN: true }), (mood, scale) => {
        const inner = vad(mood.valence * scale, mood.arousal * scale, mood.dominance * scale);
        expect(rank.indexOf(moodStrength(inner))).toBeLessThanOrEqual(rank.indexOf(moodStrength(mood)));
      }),
    );
  });
});
