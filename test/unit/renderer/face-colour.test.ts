import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vad } from '#shared/emotions/vad.ts';
import { faceColours, skinPaint, tintOf } from '../../../src-renderer/companion/face-colour.ts';

const axis = fc.double({ min: -1, max: 1, noNaN: true });
const mood = fc.record({ valence: axis, arousal: axis, dominance: axis });

/** Where a paint lies on the OKLab plane: continuous where its hue passes 0°. */
const onPlane = (state: ReturnType<typeof vad>) => {
  const { chroma, hue } = skinPaint(state);
  const angle = (hue * Math.PI) / 180;
  return [chroma * Math.cos(angle), chroma * Math.sin(angle)] as const;
};

describe('the colour of the face', () => {
  it('mixes shares that never exceed the whole', () => {
    fc.assert(
      fc.property(mood, (state) => {
        const shares = Object.values(tintOf(state));
        expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(1 + 1e-9);
      }),
      { seed: 7 },
    );
  });

  it('mixes nothing in when neutral', () => {
    expect(Object.values(tintOf(vad(0, 0, 0))).every((share) => share === 0)).toBe(true);
  });

  it('turns toward coral for anger and toward violet for fear', () => {
    const anger = tintOf(vad(-0.6, 0.6, 0.6));
    const fear = tintOf(vad(-0.6, 0.6, -0.6));
    expect(anger.coral).toBeGreaterThan(3 * anger.violet);
    expect(fear.violet).toBeGreaterThan(3 * fear.coral);
  });

  it('changes a little when the mood changes a little', () => {
    fc.assert(
      fc.property(mood, axis, (state, direction) => {
        const near = vad(state.valence + 0.002 * direction, state.arousal, state.dominance);
        const [a, b] = onPlane(state);
        const [nearA, nearB] = onPlane(near);
        expect(Math.hypot(nearA - a, nearB - b)).toBeLessThan(0.002);
      }),
      { seed: 7 },
    );
  });

  it('is written as colours that a browser reads', () => {
    for (const colour of Object.values(faceColours(vad(-0.4, 0.7, 0.1)))) {
      expect(colour).toMatch(/^oklch\(0?\.?\d+(\.\d+)? 0\.\d+ \d+(\.\d+)?\)$/);
    }
  });
});
