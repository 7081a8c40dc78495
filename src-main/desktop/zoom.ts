/** The steps of a browser, as factors. */
const STEPS = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3] as const;

export type ZoomWish = 'in' | 'out' | 'reset';

/** The next step from `zoom`, which may lie between two of them. */
export function zoomed(zoom: number, wish: ZoomWish): number {
  if (wish === 'reset') return 1;
  if (wish === 'in') return STEPS.find((step) => step > zoom + 0.005) ?? STEPS[STEPS.length - 1]!;
  return [...STEPS].reverse().find((step) => step < zoom - 0.005) ?? STEPS[0];
}

/** A factor as it was kept, or 1 for anything that is none. */
export function keptZoom(value: unknown): number {
  const isZoom = typeof value === 'number' && value >= STEPS[0] && value <= STEPS[STEPS.length - 1]!;
  return isZoom ? value : 1;
}
