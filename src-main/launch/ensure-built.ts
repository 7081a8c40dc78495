import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { alone } from './build-lock.ts';
import { isStale } from './freshness.ts';
import { BUILT, ROOT } from './project.ts';

const SOURCES = [
  'src-shared',
  'src-main',
  'src-renderer',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
].map((name) => join(ROOT, name));

/** The build failed; `output` is what it printed. */
export class BuildError extends Error {
  override readonly name = 'BuildError';
  readonly output: string;

  constructor(output: string) {
    super('EmotionGPT could not be built. Fix what the build says above and start again.');
    this.output = output;
  }
}

/**
 * Builds the app if a part of it is missing or a source is newer. Progress goes to stderr, so that stdout
 * stays the program's own. Two callers at once build once.
 *
 * @throws BuildError
 */
export async function ensureBuilt(): Promise<void> {
  const stale = () => isStale(Object.values(BUILT), SOURCES);
  if (!stale()) return;
  const waiting = () => console.error('Another start is building EmotionGPT; waiting for it …');
  await alone(join(ROOT, 'out/.building'), waiting, async () => {
    if (stale()) await build();
  });
}

async function build(): Promise<void> {
  console.error('Building EmotionGPT (once, and after each change) …');
  const started = performance.now();
  const bin = join(ROOT, 'node_modules/electron-vite/bin/electron-vite.js');
  const child = spawn(process.execPath, [bin, 'build'], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });

  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const code = await new Promise<number | null>((done, fail) => child.on('error', fail).on('close', done));
  if (code !== 0) throw new BuildError(output);
  console.error(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}

/** Prints what a failed build said, and ends the program with code 1. */
export function reportBuildError(error: unknown): never {
  if (!(error instanceof BuildError)) throw error;
  console.error(error.output);
  console.error(error.message);
  process.exit(1);
}

if (import.meta.main) await ensureBuilt().catch(reportBuildError);
