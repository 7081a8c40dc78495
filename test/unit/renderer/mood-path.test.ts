import { describe, expect, it } from 'vitest';
import { vad } from '#shared/emotions/vad.ts';
import { blinkAt, differs, ease, moodBetween } from '../../../src-renderer/companion/mood-path.ts';

const shares = Array.from({ length: 101 }, (_, index) => index / 100);

describe('the way from one mood to the next', () => {
  const from = vad(-0.5, 0.4, -0.2);
  const to = vad(0.6, -0.1, 0.3);

  it('starts at the one and ends at the other, also past its ends', () => {
    expect(moodBetween(from, to, 0)).toEqual(from);
    expect(moodBetween(from, to, -1)).toEqual(from);
    expect(moodBetween(from, to, 1).valence).toBeCloseTo(to.valence);
    expect(moodBetween(from, to, 5).dominance).toBeCloseTo(to.dominance);
  });

  it('never turns back', () => {
    const valences = shares.map((share) => moodBetween(from, to, share).valence);
    expect(valences).toEqual([...valences].sort((a, b) => a - b));
  });

  it('starts and stops gently', () => {
    expect(ease(0.02)).toBeLessThan(0.01);
    expect(ease(0.98)).toBeGreaterThan(0.99);
    expect(ease(0.5)).toBe(0.5);
  });

  it('blinks once, with open eyes at both ends', () => {
    const lids = shares.map(blinkAt);
    expect(lids[0]).toBe(1);
    expect(lids.at(-1)).toBe(1);
    expect(Math.min(...lids)).toBeLessThan(0.1);
    const closing = lids.filter((lid, index) => lid < 1 && lids[index - 1] === 1);
    expect(closing).toHaveLength(1);
  });
});

describe('whether two moods look different', () => {
  it('ignores a difference that nobody sees and notices one that is seen', () => {
    expect(differs(vad(0.1, 0.1, 0.1), vad(0.1005, 0.1, 0.1))).toBe(false);
    expect(differs(vad(0.1, 0.1, 0.1), vad(0.1, 0.2, 0.1))).toBe(true);
  });
});
