import type { MoodName } from '#shared/emotions/companion.ts';
import { MOOD_NAMES } from '#shared/emotions/companion.ts';

/** What the icon in the tray shows: a mood, or a face at rest where nobody may or can know one. */
export type TrayFace = MoodName | 'resting';

interface Drawing {
  /** Red, green and blue, 0 to 255: the paints of the face in the window (companion/face-colour.ts), in sRGB. */
  readonly skin: readonly [number, number, number];
  /** The mouth: 1 smiles, -1 frowns. */
  readonly mouth: number;
  /** How wide open the eyes are, 0 to 1. */
  readonly eyes: number;
}

const DRAWINGS: Readonly<Record<TrayFace, Drawing>> = {
  exuberant: { skin: [246, 178, 197], mouth: 1, eyes: 1 },
  dependent: { skin: [243, 185, 205], mouth: 0.7, eyes: 0.9 },
  relaxed: { skin: [238, 188, 214], mouth: 0.6, eyes: 0.55 },
  docile: { skin: [233, 190, 220], mouth: 0.4, eyes: 0.45 },
  bored: { skin: [178, 192, 235], mouth: -0.5, eyes: 0.4 },
  disdainful: { skin: [190, 190, 226], mouth: -0.3, eyes: 0.45 },
  anxious: { skin: [204, 190, 230], mouth: -0.7, eyes: 1 },
  hostile: { skin: [245, 170, 155], mouth: -0.8, eyes: 0.7 },
  resting: { skin: [222, 193, 224], mouth: 0.15, eyes: 0.6 },
};
const INK: readonly [number, number, number] = [58, 42, 60];

/** The face for a mood by its name; the one at rest for everything that is no mood. */
export const faceFor = (mood: string | null): TrayFace =>
  MOOD_NAMES.find((name) => name === mood) ?? 'resting';

/** Points that each pixel is looked at in, per side: smooth edges. */
const SAMPLES = 4;

/**
 * Draws the face: a round head with two eyes and a mouth.
 *
 * @param size  in pixels, each side.
 * @param template  as macOS wants it: black on nothing, the features cut out, and the system gives the colour.
 * @returns BGRA, four bytes a pixel, row by row: what `nativeImage.createFromBitmap` takes.
 */
export function drawFace(face: TrayFace, size: number, template = false): Uint8Array {
  const { skin, mouth, eyes } = DRAWINGS[face];
  const pixels = new Uint8Array(size * size * 4);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      let head = 0;
      let ink = 0;
      for (let sample = 0; sample < SAMPLES * SAMPLES; sample += 1) {
        // From -1 to 1, right and down.
        const x = ((column + ((sample % SAMPLES) + 0.5) / SAMPLES) / size) * 2 - 1;
        const y = ((row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) / size) * 2 - 1;
        if (Math.hypot(x, y) > 0.94) continue;
        if (isInk(x, y, mouth, eyes)) ink += 1;
        else head += 1;
      }
      const covered = template ? head : head + ink;
      const at = (row * size + column) * 4;
      const alpha = covered / SAMPLES ** 2;
      for (const [channel, index] of [2, 1, 0].entries()) {
        const mixed = covered === 0 ? 0 : (head * skin[index]! + ink * INK[index]!) / covered;
        pixels[at + channel] = template ? 0 : Math.round(mixed * alpha); // premultiplied
      }
      pixels[at + 3] = Math.round(alpha * 255);
    }
  }
  return pixels;
}

/** Eyes are ellipses, the mouth is a stroke along a parabola. */
function isInk(x: number, y: number, mouth: number, eyes: number): boolean {
  const eye = Math.hypot((Math.abs(x) - 0.36) / 0.13, (y + 0.18) / (0.1 + 0.16 * eyes));
  if (eye <= 1) return true;
  if (Math.abs(x) > 0.46) return false;
  const line = 0.4 + mouth * (0.14 - 1.1 * x * x);
  return Math.abs(y - line) <= 0.085 * Math.hypot(1, 2.2 * mouth * x); // as thick on the slope
}
