import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Vad, vad } from '#shared/emotions/vad.ts';
import { expressionOf, FACE_SIZE, faceShape } from '../../../src-renderer/companion/face-geometry.ts';

const axis = fc.double({ min: -1, max: 1, noNaN: true });
const mood = fc.record({ valence: axis, arousal: axis, dominance: axis });
const check = <T>(property: fc.IProperty<T>) => fc.assert(property, { seed: 7, numRuns: 400 });

/** The numbers of a path, in order. */
const numbers = (path: string): number[] => (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
const xs = (path: string): number[] => numbers(path).filter((_, index) => index % 2 === 0);
const ys = (path: string): number[] => numbers(path).filter((_, index) => index % 2 === 1);
const allNumbers = (state: Vad): number[] => {
  const shape = faceShape(expressionOf(state));
  return [...shape.eyes.map((eye) => eye.outline), ...shape.brows, shape.mouth].flatMap(numbers);
};

describe('the expression of a mood', () => {
  it('curves the mouth more upward the more pleasant the mood is', () => {
    check(
      fc.property(mood, axis, axis, (state, a, b) => {
        fc.pre(a < b);
        const curve = (valence: number) => expressionOf({ ...state, valence }).mouthCurve;
        expect(curve(a)).toBeLessThanOrEqual(curve(b));
      }),
    );
    expect(expressionOf(vad(-0.3, 0, 0)).mouthCurve).toBeLessThan(-0.3);
    expect(expressionOf(vad(0, 0.5, 0.5)).mouthCurve).toBe(0);
    expect(expressionOf(vad(0.3, 0, 0)).mouthCurve).toBeGreaterThan(0.3);
  });

  it('opens the eyes further the more stirred the mood is', () => {
    check(
      fc.property(mood, axis, axis, (state, a, b) => {
        fc.pre(a < b);
        const open = (arousal: number) => expressionOf({ ...state, arousal }).eyeOpen;
        expect(open(a)).toBeLessThanOrEqual(open(b));
      }),
    );
    expect(expressionOf(vad(0, 1, 0)).eyeOpen).toBeGreaterThan(3 * expressionOf(vad(0, -1, 0)).eyeOpen);
  });

  it('lowers the inner ends of the brows with dominance, most where the mood is unpleasant', () => {
    check(
      fc.property(mood, axis, axis, (state, a, b) => {
        fc.pre(a < b);
        const tilt = (dominance: number) => expressionOf({ ...state, dominance }).browTilt;
        expect(tilt(a)).toBeGreaterThanOrEqual(tilt(b));
      }),
    );
    const span = (valence: number) =>
      expressionOf(vad(valence, 0, -0.5)).browTilt - expressionOf(vad(valence, 0, 0.5)).browTilt;
    expect(span(-0.6)).toBeGreaterThan(2 * span(0.6));
  });

  it('looks worried when anxious, stern when hostile and at ease when relaxed', () => {
    expect(expressionOf(vad(-0.5, 0.5, -0.5)).browTilt).toBeGreaterThan(8);
    expect(expressionOf(vad(-0.5, 0.5, 0.5)).browTilt).toBeLessThan(-8);
    expect(Math.abs(expressionOf(vad(0.5, -0.5, 0.5)).browTilt)).toBeLessThan(8);
  });

  it('takes values outside the scale as its ends', () => {
    expect(expressionOf(vad(9, -9, 3))).toEqual(expressionOf(vad(1, -1, 1)));
  });
});

describe('the shape of a face', () => {
  it('tells each of the three: pleasure, arousal and dominance move it by themselves, wherever the mood is', () => {
    check(
      fc.property(mood, (state) => {
        const still = allNumbers(state);
        for (const name of ['valence', 'arousal', 'dominance'] as const) {
          const there = { ...state, [name]: state[name] > 0 ? state[name] - 0.4 : state[name] + 0.4 };
          const moved = allNumbers(there).map((value, index) => Math.abs(value - still[index]!));
          expect(Math.max(...moved), name).toBeGreaterThan(0.5);
        }
      }),
    );
  });

  it('is symmetric about the middle', () => {
    check(
      fc.property(mood, (state) => {
        const { eyes, brows, mouth } = faceShape(expressionOf(state));
        const mirrored = (path: string) => xs(path).map((x) => FACE_SIZE - x);
        for (const [left, right] of [[eyes[0].outline, eyes[1].outline], brows]) {
          xs(right ?? '').forEach((x, index) => {
            expect(x).toBeCloseTo(mirrored(left ?? '')[index] ?? Number.NaN, 1);
          });
          expect(ys(right ?? '')).toEqual(ys(left ?? ''));
        }
        const lips = xs(mouth);
        expect(Math.min(...lips) + Math.max(...lips)).toBeCloseTo(FACE_SIZE, 1);
      }),
    );
  });

  it('moves a little when the mood moves a little', () => {
    check(
      fc.property(mood, axis, axis, (state, direction, other) => {
        const step = 0.002;
        const near = vad(
          state.valence + step * direction,
          state.arousal + step * other,
          state.dominance - step * direction,
        );
        const before = allNumbers(state);
        allNumbers(near).forEach((value, index) => {
          expect(Math.abs(value - (before[index] ?? Number.NaN))).toBeLessThan(0.5);
        });
      }),
    );
  });

  it('keeps every part within the head', () => {
    check(
      fc.property(mood, (state) => {
        for (const value of allNumbers(state)) {
          expect(value).toBeGreaterThan(20);
          expect(value).toBeLessThan(FACE_SIZE - 20);
        }
      }),
    );
  });

  it('puts the light of an eye inside the eye and lets it fade where the eye is narrow', () => {
    check(
      fc.property(mood, (state) => {
        const [left] = faceShape(expressionOf(state)).eyes;
        expect(left.light.r).toBeGreaterThanOrEqual(0);
        expect(left.light.r).toBeLessThanOrEqual(4.4);
        expect(left.light.x).toBeGreaterThan(Math.min(...xs(left.outline)));
        expect(left.light.x).toBeLessThan(Math.max(...xs(left.outline)));
      }),
    );
    const radius = (state: Vad) => faceShape(expressionOf(state)).eyes[0].light.r;
    expect(radius(vad(1, -1, 0))).toBeLessThan(radius(vad(0, 0, 0)) / 2);
  });
});
