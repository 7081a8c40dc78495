/**
 * `npm run test:fuzz`: 20,000 made-up requests, and the memory before and after. `npm run test:fuzz -- 5000 42`
 * sends 5,000 with the seed 42.
 */
import { fuzz } from './fuzz.ts';

/** By then everything is compiled, cached and open that will be. */
const WARM_UP_SHARE = 0.2;
const MOST_GROWTH = 1.1;

const count = Number(process.argv[2] ?? 20_000);
const seed = Number(process.argv[3] ?? Date.now() % 2 ** 31);
const unhandled: unknown[] = [];
process.on('unhandledRejection', (error) => unhandled.push(error));

console.log(`${count.toLocaleString('en')} requests, seed ${seed}`);
const { statuses, memory } = await fuzz({
  count,
  seed,
  measureAt: [Math.round(count * WARM_UP_SHARE), count],
});
for (const [status, times] of [...statuses].sort(([a], [b]) => a - b)) {
  console.log(`  ${status}  ${times.toLocaleString('en').padStart(7)}`);
}
const [before = Number.NaN, after = Number.NaN] = memory;
console.log(
  `  memory in use: ${(before / 1e6).toFixed(1)} MB after ${WARM_UP_SHARE * 100} %, ${(after / 1e6).toFixed(1)} MB at the end (${((after / before - 1) * 100).toFixed(1)} %)`,
);
if (unhandled.length > 0) {
  console.error('Rejections that nobody handled:', unhandled);
  process.exitCode = 1;
}
if (!(after / before <= MOST_GROWTH)) {
  console.error('The memory grew by more than 10 %.');
  process.exitCode = 1;
}
