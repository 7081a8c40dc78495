import * as z from 'zod';

const axis = z.number().min(-1).max(1);

/**
 * A point in the valence–arousal–dominance space (Russell & Mehrabian 1977 call the axes pleasure,
 * arousal, dominance). Each axis lies in [-1, 1]; 0 is neutral.
 */
export const Vad = z.object({ valence: axis, arousal: axis, dominance: axis });
export type Vad = z.infer<typeof Vad>;

/** Shorthand for tables: `vad(-.51, .59, .25)`. */
export const vad = (valence: number, arousal: number, dominance: number): Vad => ({
  valence,
  arousal,
  dominance,
});

/** Keeps a coordinate inside [-1, 1]. */
export const clampToAxis = (value: number): number => Math.min(1, Math.max(-1, value));

/** The length of a point's vector: 0 at the neutral origin, sqrt(3) in a corner of the space. */
export const magnitude = (point: Vad): number => Math.hypot(point.valence, point.arousal, point.dominance);
