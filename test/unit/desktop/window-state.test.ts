import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  displaySetOf,
  placeBeside,
  placeWindow,
  type WindowState,
} from '../../../src-main/desktop/window-state.ts';

const laptop = { x: 0, y: 25, width: 1440, height: 875 };
const right = { x: 1440, y: 0, width: 1920, height: 1080 };
const state = (x: number, y: number, width: number, height: number): WindowState => ({
  bounds: { x, y, width, height },
  maximized: false,
});

describe('placeWindow', () => {
  it('centres the first window on the primary display', () => {
    const { x, y, width, height } = placeWindow(null, [laptop, right]);
    expect(x - laptop.x).toBe(laptop.x + laptop.width - x - width);
    expect(Math.abs(y - laptop.y - (laptop.y + laptop.height - y - height))).toBeLessThanOrEqual(1);
  });

  it('leaves a window where it was', () => {
    expect(placeWindow(state(1600, 100, 900, 700), [laptop, right])).toEqual({
      x: 1600,
      y: 100,
      width: 900,
      height: 700,
    });
  });

  it('brings a window home from a display that is gone', () => {
    expect(placeWindow(state(1600, 100, 900, 700), [laptop])).toEqual({
      x: 270,
      y: 25 + Math.round((875 - 700) / 2),
      width: 900,
      height: 700,
    });
  });

  it('shrinks a window to a smaller display', () => {
    expect(placeWindow(state(-50, -50, 4_000, 3_000), [laptop])).toEqual(laptop);
  });

  it('always lies wholly on one display', () => {
    const rectangle = fc.record({
      x: fc.integer({ min: -10_000, max: 10_000 }),
      y: fc.integer({ min: -10_000, max: 10_000 }),
      width: fc.integer({ min: 1, max: 8_000 }),
      height: fc.integer({ min: 1, max: 8_000 }),
    });
    fc.assert(
      fc.property(rectangle, fc.array(rectangle, { minLength: 1, maxLength: 4 }), (bounds, areas) => {
        const placed = placeWindow({ bounds, maximized: false }, areas);
        const inside = areas.some(
          (area) =>
            placed.x >= area.x &&
            placed.y >= area.y &&
            placed.x + placed.width <= area.x + area.width &&
            placed.y + placed.height <= area.y + area.height,
        );
        expect(inside).toBe(true);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});

describe('placeBeside', () => {
  it('opens one more window a little below the one in front', () => {
    expect(placeBeside({ x: 100, y: 100, width: 900, height: 700 }, [laptop])).toMatchObject({
      x: 132,
      y: 132,
    });
  });

  it('never covers the one in front, where there is room to show both', () => {
    const front = { x: laptop.width - 900, y: laptop.y + laptop.height - 700, width: 900, height: 700 };
    expect(placeBeside(front, [laptop])).toEqual({ ...front, x: laptop.x, y: laptop.y });
  });
});

describe('displaySetOf', () => {
  it('is the same set in whatever order the system lists it, and another one where a display moved', () => {
    expect(displaySetOf([laptop, right])).toBe(displaySetOf([right, laptop]));
    expect(displaySetOf([laptop, right])).not.toBe(displaySetOf([laptop, { ...right, y: 100 }]));
    expect(displaySetOf([laptop])).not.toBe(displaySetOf([laptop, right]));
  });
});
