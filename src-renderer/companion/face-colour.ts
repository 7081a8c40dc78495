/**
 * The colours of the face: a plum creature that glows rosy when pleased, turns blue when low, coral when
 * angry and pale violet when afraid. They are paint, not text or surface, so they are made here and not
 * among the tokens of app.css, and are the same by day and by night.
 */
import type { CSSProperties } from 'react';
import type { Vad } from '#shared/emotions/vad.ts';

/** A paint in OKLCH without its lightness: chroma and hue in degrees. */
interface Paint {
  readonly chroma: number;
  readonly hue: number;
}

const PLUM: Paint = { chroma: 0.075, hue: 322 };
const ROSE: Paint = { chroma: 0.115, hue: 356 };
const BLUE: Paint = { chroma: 0.085, hue: 264 };
const CORAL: Paint = { chroma: 0.125, hue: 25 };
const VIOLET: Paint = { chroma: 0.06, hue: 296 };

/** How much of each paint a mood mixes in; each in [0, 1], together at most 1, none for the neutral mood. */
export interface Tint {
  readonly rose: number;
  readonly blue: number;
  readonly coral: number;
  readonly violet: number;
}

export function tintOf({ valence, arousal, dominance }: Vad): Tint {
  const displeased = Math.max(0, -valence);
  const stirred = displeased * Math.max(0, arousal);
  return {
    rose: Math.max(0, valence),
    blue: displeased * Math.max(0, -arousal),
    coral: stirred * (0.5 + dominance / 2),
    violet: stirred * (0.5 - dominance / 2),
  };
}

/** Mixes in OKLab, where hues have no seam at 360°. */
export function skinPaint(mood: Vad): Paint {
  const { rose, blue, coral, violet } = tintOf(mood);
  const parts: readonly (readonly [Paint, number])[] = [
    [PLUM, 1 - rose - blue - coral - violet],
    [ROSE, rose],
    [BLUE, blue],
    [CORAL, coral],
    [VIOLET, violet],
  ];
  let a = 0;
  let b = 0;
  for (const [paint, share] of parts) {
    a += share * paint.chroma * Math.cos((paint.hue * Math.PI) / 180);
    b += share * paint.chroma * Math.sin((paint.hue * Math.PI) / 180);
  }
  const degrees = (Math.atan2(b, a) * 180) / Math.PI;
  return { chroma: Math.hypot(a, b), hue: degrees < 0 ? degrees + 360 : degrees };
}

const oklch = (lightness: number, chroma: number, hue: number): string =>
  `oklch(${lightness} ${chroma.toFixed(4)} ${hue.toFixed(1)})`;

/** The custom properties that the drawing of the face paints with. */
export function faceColours(mood: Vad): CSSProperties {
  const { chroma, hue } = skinPaint(mood);
  return {
    '--face-light': oklch(0.94, chroma * 0.5, hue),
    '--face-skin': oklch(0.855, chroma, hue),
    '--face-shade': oklch(0.76, chroma * 1.15, hue),
    '--face-blush': oklch(0.7, 0.17, 12),
    '--face-ink': oklch(0.25, 0.04, hue),
    '--face-mouth': oklch(0.32, 0.09, 12),
    '--face-tongue': oklch(0.74, 0.13, 16),
  } as CSSProperties;
}
