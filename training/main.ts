/**
 * `npm run train -- --data <folder>`: every model that the app ships, one after the other, in a process each.
 * `npm run train -- languages --data <folder>` trains only those named.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const STEPS: Readonly<Record<string, string>> = {
  linear: 'train.ts',
  languages: 'languages/train.ts',
};

const named = process.argv.slice(2).filter((argument) => argument in STEPS);
if (process.argv.includes('--out') && named.length !== 1) {
  console.error(
    `--out is the folder of one model: say which, as in npm run train -- languages --out <folder>`,
  );
  process.exit(1);
}
const others = process.argv.slice(2).filter((argument) => !(argument in STEPS));
for (const [name, file] of Object.entries(STEPS)) {
  if (named.length > 0 && !named.includes(name)) continue;
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, file), ...others], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
