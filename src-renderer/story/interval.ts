/** How sure a share is. Pure. */

/** z of 95 %. */
const Z = 1.96;

/** Between which values a share lies 19 times of 20 (Wilson 1927, JASA 22:209-212): honest for few, too. */
export function shareInterval(count: number, of: number): { low: number; high: number } {
  if (of === 0) return { low: 0, high: 1 };
  const share = count / of;
  const square = (Z * Z) / of;
  const middle = (share + square / 2) / (1 + square);
  const reach = (Z / (1 + square)) * Math.sqrt((share * (1 - share)) / of + square / (4 * of));
  return { low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) };
}
