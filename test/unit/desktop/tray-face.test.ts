import { describe, expect, it } from 'vitest';
import { MOOD_NAMES } from '#shared/emotions/companion.ts';
import { drawFace, faceFor, type TrayFace } from '../../../src-main/desktop/tray-face.ts';

const SIZE = 22;
const alphaAt = (pixels: Uint8Array, x: number, y: number) => pixels[(y * SIZE + x) * 4 + 3];

describe('the face in the tray', () => {
  it('is the mood’s own, and one at rest where there is none', () => {
    expect(MOOD_NAMES.map(faceFor)).toEqual(MOOD_NAMES);
    expect([null, '', 'toString', 'happy'].map(faceFor)).toEqual(Array(4).fill('resting'));
  });

  it('looks another way for every mood', () => {
    const faces: TrayFace[] = [...MOOD_NAMES, 'resting'];
    const drawn = new Set(faces.map((face) => Buffer.from(drawFace(face, SIZE)).toString('base64')));
    expect(drawn.size).toBe(faces.length);
  });

  it('is round, on nothing', () => {
    const pixels = drawFace('relaxed', SIZE);
    expect(pixels).toHaveLength(SIZE * SIZE * 4);
    expect([alphaAt(pixels, 0, 0), alphaAt(pixels, SIZE - 1, SIZE - 1)]).toEqual([0, 0]);
    expect(alphaAt(pixels, SIZE / 2, SIZE / 2)).toBe(255);
    expect(drawFace('relaxed', SIZE)).toEqual(pixels);
  });

  it('is for macOS black, with its features cut out', () => {
    const pixels = drawFace('exuberant', SIZE, true);
    for (let at = 0; at < pixels.length; at += 4) expect([...pixels.slice(at, at + 3)]).toEqual([0, 0, 0]);
    expect(alphaAt(pixels, Math.round(SIZE * 0.32), Math.round(SIZE * 0.4))).toBe(0); // an eye
  });

  it('holds no colour where there is nothing: its colours are premultiplied', () => {
    const pixels = drawFace('hostile', SIZE);
    for (let at = 0; at < pixels.length; at += 4) {
      expect(Math.max(...pixels.slice(at, at + 3))).toBeLessThanOrEqual(pixels[at + 3]! + 1);
    }
  });
});
