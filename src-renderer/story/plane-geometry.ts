/** The plane of valence and arousal: where messages lie, and how they fade with age. Pure. */
import type { StoryPoint } from '#shared/contract/story.ts';
import type { Subject } from '../timeline/series.ts';

export const PLANE_SIZE = 240;

export interface PlanePoint {
  readonly x: number;
  readonly y: number;
  /** 1 for the newest, down to `FAINTEST` for the oldest. */
  readonly opacity: number;
  readonly point: StoryPoint;
}

const FAINTEST = 0.12;

export const toX = (valence: number): number => ((valence + 1) / 2) * PLANE_SIZE;
export const toY = (arousal: number): number => ((1 - arousal) / 2) * PLANE_SIZE;

/** The path of one of both through the plane, oldest first; messages without a value are left out. */
export function planePath(points: readonly StoryPoint[], subject: Subject): PlanePoint[] {
  const there = points.filter((point) => point[subject] !== null);
  return there.map((point, index) => {
    const { valence, arousal } = point[subject]!;
    const age = there.length === 1 ? 0 : 1 - index / (there.length - 1);
    return { x: toX(valence), y: toY(arousal), opacity: 1 - (1 - FAINTEST) * age, point };
  });
}

export type Region = 'pleasant-stirred' | 'pleasant-calm' | 'unpleasant-stirred' | 'unpleasant-calm';
export const REGIONS: readonly Region[] = [
  'unpleasant-stirred',
  'pleasant-stirred',
  'unpleasant-calm',
  'pleasant-calm',
];

/** Which quarter a point lies in; the middle counts as pleasant and as calm, as in the names of moods. */
const regionOf = ({ valence, arousal }: { valence: number; arousal: number }): Region =>
  `${valence >= 0 ? 'pleasant' : 'unpleasant'}-${arousal > 0 ? 'stirred' : 'calm'}`;

/** How many messages lie in each quarter. */
export function regionCounts(points: readonly StoryPoint[], subject: Subject): Record<Region, number> {
  const counts = { 'pleasant-stirred': 0, 'pleasant-calm': 0, 'unpleasant-stirred': 0, 'unpleasant-calm': 0 };
  for (const point of points) {
    const side = point[subject];
    if (side !== null) counts[regionOf(side)] += 1;
  }
  return counts;
}
