import { describe, expect, it } from 'vitest';
import { placeQuickEntry } from '../../../src-main/desktop/quick-entry-place.ts';
import { keptZoom, zoomed } from '../../../src-main/desktop/zoom.ts';

describe('zoomed', () => {
  it('goes up to three times and down to half, and back to 1', () => {
    let zoom = 1;
    const up = Array.from({ length: 12 }, () => (zoom = zoomed(zoom, 'in')));
    expect(up.slice(0, 3)).toEqual([1.1, 1.25, 1.5]);
    expect(up.at(-1)).toBe(3);
    for (let step = 0; step < 20; step += 1) zoom = zoomed(zoom, 'out');
    expect(zoom).toBe(0.5);
    expect(zoomed(zoom, 'reset')).toBe(1);
  });

  it('goes from between two steps to the next', () => {
    expect(zoomed(1.13, 'in')).toBe(1.25);
    expect(zoomed(1.13, 'out')).toBe(1.1);
  });

  it.each([0, -1, 4, Number.NaN, '1', null, undefined, {}])('of a damaged file (%j) is 1', (value) => {
    expect(keptZoom(value)).toBe(1);
  });
});

describe('placeQuickEntry', () => {
  it('is in the upper middle of the display', () => {
    const { x, y, width, height } = placeQuickEntry({ x: 100, y: 50, width: 1000, height: 800 }, 1);
    expect(x - 100).toBe(100 + 1000 - x - width);
    expect(y).toBe(50 + 0.22 * 800);
    expect(y + height / 2).toBeLessThan(50 + 400);
  });

  it('is wholly on a display that is too small for it', () => {
    const area = { x: 0, y: 0, width: 500, height: 300 };
    expect(placeQuickEntry(area, 3)).toEqual(area);
  });
});
