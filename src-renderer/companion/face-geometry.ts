/**
 * Where the parts of the companion's face are for a mood: pure arithmetic on a 200 x 200 canvas, centred
 * on x = 100. Every quantity is a continuous function of valence, arousal and dominance, so a mood that
 * moves a little moves the face a little.
 *
 * What moves with what follows Russell & Fernández-Dols (1997, The Psychology of Facial Expression) in the
 * broad: the mouth tells pleasure, the opening of the eyes arousal, the brows who has the upper hand.
 */
import type { Vad } from '#shared/emotions/vad.ts';

export const FACE_SIZE = 200;
const CENTRE = FACE_SIZE / 2;

/** The expression in terms that mean something; all that the drawing needs, and what the tests speak about. */
export interface Expression {
  /** Smile (1) to frown (-1); rises with valence and depends on nothing else. */
  readonly mouthCurve: number;
  /** How far the lips are apart, 0 (closed) to 1. */
  readonly mouthOpen: number;
  /** Half the width of the mouth, in canvas units. */
  readonly mouthReach: number;
  /** Lids: 0 would be shut, 1 is wide open; rises with arousal and depends on nothing else. */
  readonly eyeOpen: number;
  /** How far a smile lifts the lower lid: 0 not at all, near 1 the eyes are arcs. */
  readonly eyeSmile: number;
  /** Size of the eyes relative to neutral; larger where the companion leans on somebody. */
  readonly eyeScale: number;
  /** Degrees; positive lifts the inner ends (worry), negative lowers them (sternness). */
  readonly browTilt: number;
  /** Canvas units that the brows rise above their neutral place. */
  readonly browLift: number;
  /** Warmth of the cheeks, 0 to 1. */
  readonly blush: number;
}

/** Stretches the middle of the scale: everyday moods lie within ±.5 and should be seen. Odd, rising, ±1 -> ±1. */
const express = (x: number): number => Math.tanh(1.5 * x) / Math.tanh(1.5);

/** A rounded max(0, x): 0 far below zero, x far above, without the kink. */
const soften = (x: number): number => (x + Math.sqrt(x * x + 0.01)) / 2;

const clamp = (x: number): number => Math.max(-1, Math.min(1, x));

/** The expression of a mood; values outside [-1, 1] are taken as the nearest end. */
export function expressionOf(mood: Vad): Expression {
  const pleasure = express(clamp(mood.valence));
  const arousal = express(clamp(mood.arousal));
  const dominance = express(clamp(mood.dominance));
  const unpleasant = soften(-pleasure);
  const pleasant = soften(pleasure);
  const excited = soften(arousal);
  return {
    mouthCurve: pleasure,
    mouthOpen: Math.min(1, excited * (0.25 + 0.75 * pleasant) + 0.12 * excited * unpleasant),
    mouthReach: 25 + 9 * pleasant + 3 * dominance - 4 * unpleasant,
    eyeOpen: 0.64 + 0.36 * arousal,
    // A calm smile narrows the eyes to arcs; an excited one keeps them round.
    eyeSmile: pleasant * pleasant * (0.58 - 0.34 * arousal),
    eyeScale: 1 - 0.1 * dominance,
    // Displeasure makes the brows speak; without it dominance alone shows as a hint of resolve or appeal.
    browTilt: -dominance * (4 + 20 * unpleasant) + 2 * unpleasant,
    browLift: 4 * arousal + 2 * pleasure - 11 * dominance * unpleasant,
    blush: Math.min(1, 0.2 + 0.6 * pleasant + 0.15 * excited),
  };
}

/** One eye: a closed outline and the light in it. */
export interface EyeShape {
  readonly outline: string;
  readonly light: { readonly x: number; readonly y: number; readonly r: number };
}

export interface FaceShape {
  readonly eyes: readonly [left: EyeShape, right: EyeShape];
  readonly brows: readonly [left: string, right: string];
  /** The lips; a line that is closed, an outline that is open. */
  readonly mouth: string;
  /** The tongue within an open mouth. */
  readonly tongue: { readonly x: number; readonly y: number; readonly rx: number; readonly ry: number };
  readonly cheeks: readonly [left: number, right: number];
  readonly cheekY: number;
}

const EYE_OFFSET = 33;
const EYE_Y = 94;
const BROW_Y = 63;
const MOUTH_Y = 133;

const at = (x: number, y: number): string => `${x.toFixed(2)} ${y.toFixed(2)}`;

/**
 * The eye on one side (`side` -1 left, 1 right). Upper and lower lid are two cubic arcs between the
 * corners; a smile bends the lower one upward, a stern brow presses on the inner half of the upper one.
 */
function eyeShape(expression: Expression, side: -1 | 1): EyeShape {
  const { eyeOpen, eyeSmile, eyeScale, browTilt } = expression;
  const x = CENTRE + side * EYE_OFFSET;
  const half = 10 * eyeScale;
  const upper = 24 * eyeOpen * eyeScale;
  const lower = upper * (0.9 - 1.45 * eyeSmile);
  const stern = Math.max(0, -browTilt) * 0.6 * eyeOpen;
  const worried = Math.max(0, browTilt) * 0.3 * eyeOpen;
  const y = EYE_Y + 3 * eyeSmile;
  const inner = x - side * half;
  const outer = x + side * half;
  const outline =
    `M ${at(inner, y)} ` +
    `C ${at(inner, y - upper + stern)} ${at(outer, y - upper + worried)} ${at(outer, y)} ` +
    `C ${at(outer, y + lower)} ${at(inner, y + lower)} ${at(inner, y)} Z`;
  return {
    outline,
    light: {
      x: x + 3.2,
      y: y - upper * 0.36,
      // Narrow eyes lose their light: a speck in a slit looks sly.
      r: Math.max(0, Math.min(4 * eyeScale, 0.22 * (upper + lower) - 1.2)),
    },
  };
}

/** The brow on one side: an arc whose inner end rises and outer end falls with a positive tilt. */
function browShape(expression: Expression, side: -1 | 1): string {
  const x = CENTRE + side * EYE_OFFSET;
  const y = BROW_Y - expression.browLift;
  const rise = 15 * Math.sin((expression.browTilt * Math.PI) / 180);
  const arch = 5 + 2 * expression.mouthCurve;
  const inner = at(x - side * 14, y - rise);
  const outer = at(x + side * 15, y + rise + 1.5);
  return `M ${inner} Q ${at(x, y - arch)} ${outer}`;
}

function mouthShape(expression: Expression): Pick<FaceShape, 'mouth' | 'tongue'> {
  const { mouthCurve, mouthOpen, mouthReach } = expression;
  // A smile is deep, a frown shallow: an equally deep frown looks like a mask.
  const bend = mouthCurve * (13 + 4.5 * mouthCurve);
  const corner = MOUTH_Y - bend * 0.5;
  const gap = 24 * mouthOpen;
  // Upper lip flattens as the mouth opens, so that a laugh is a bowl and not a circle.
  const upper = MOUTH_Y + bend * (1 - 0.75 * mouthOpen) - gap * 0.25 * (1 - mouthCurve);
  const lower = MOUTH_Y + bend + gap;
  const left = at(CENTRE - mouthReach, corner);
  const right = at(CENTRE + mouthReach, corner);
  const lean = mouthReach * 0.55;
  return {
    mouth:
      `M ${left} C ${at(CENTRE - lean, upper)} ${at(CENTRE + lean, upper)} ${right} ` +
      `C ${at(CENTRE + lean, lower)} ${at(CENTRE - lean, lower)} ${left} Z`,
    tongue: {
      x: CENTRE,
      y: corner + 0.75 * (lower - corner),
      rx: mouthReach * 0.42,
      ry: gap * 0.36 * Math.max(0, mouthCurve),
    },
  };
}

/** The paths of a face with this expression. Left and right are mirror images, save the light in the eyes. */
export function faceShape(expression: Expression): FaceShape {
  const cheek = EYE_OFFSET + 20;
  return {
    eyes: [eyeShape(expression, -1), eyeShape(expression, 1)],
    brows: [browShape(expression, -1), browShape(expression, 1)],
    ...mouthShape(expression),
    cheeks: [CENTRE - cheek, CENTRE + cheek],
    cheekY: 120 - 3 * expression.eyeSmile,
  };
}
