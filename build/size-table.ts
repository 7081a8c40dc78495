/** Bytes. */
export const OURS_AT_MOST = 40_000_000;

export interface Sizes {
  readonly runtime: number;
  readonly whole: number;
  readonly ours: number;
  /** Of the runtime, left behind: languages that the app does not speak, Electron's sample app. */
  readonly pruned: number;
  /** The largest things of ours, by path. */
  readonly parts: readonly (readonly [string, number])[];
  readonly isSmallEnough: boolean;
}

/** Electron's program has our name in the package. */
const PROGRAM = /^(electron|emotiongpt\.bin|electron\.exe|EmotionGPT\.exe)$/;

/** Files are named by their path within the folder; sizes are bytes. */
export function ourPart(app: ReadonlyMap<string, number>, runtime: ReadonlyMap<string, number>): Sizes {
  const isRuntimes = (path: string) => PROGRAM.test(path) || renamed(runtime, path);
  const ours = [...app].filter(([path]) => !isRuntimes(path));
  const isInApp = (path: string) =>
    app.has(path) || PROGRAM.test(path) || [...app.keys()].some((each) => licence(each, path));
  const parts = new Map<string, number>();
  for (const [path, bytes] of ours) {
    const name = path.split(/[\\/]/).slice(0, 5).join('/');
    parts.set(name, (parts.get(name) ?? 0) + bytes);
  }
  const sum = sumOf(ours);
  return {
    runtime: sumOf(runtime),
    whole: sumOf(app),
    ours: sum,
    pruned: sumOf([...runtime].filter(([path]) => !isInApp(path))),
    parts: [...parts].sort((a, b) => b[1] - a[1]).slice(0, 8),
    isSmallEnough: sum <= OURS_AT_MOST,
  };
}

/** electron-builder calls Electron's licence LICENSE.electron.txt. */
const licence = (inApp: string, inRuntime: string): boolean =>
  inApp === 'LICENSE.electron.txt' && inRuntime === 'LICENSE';
const renamed = (runtime: ReadonlyMap<string, number>, path: string): boolean =>
  path === 'LICENSE.electron.txt' || (path !== 'LICENSE' && runtime.has(path));

const sumOf = (files: Iterable<readonly [string, number]>): number =>
  [...files].reduce((sum, [, bytes]) => sum + bytes, 0);

export function table({ runtime, whole, ours, pruned, parts }: Sizes): string {
  const line = (name: string, bytes: number, more = '') =>
    `${name.padEnd(56)}${(bytes / 1e6).toFixed(1).padStart(8)} MB${more}\n`;
  return [
    line('the bare Electron', runtime),
    line('left out of it', pruned),
    line('the app, unpacked', whole),
    line('our part', ours, ` (at most ${OURS_AT_MOST / 1e6})`),
    ...parts.map(([name, bytes]) => line(`  ${name}`, bytes)),
  ].join('');
}
