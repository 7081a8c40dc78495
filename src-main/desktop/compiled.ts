import * as module from 'node:module';

/**
 * Keeps what V8 compiled of the app's code in `dir`, for the next start. Where Node.js cannot do that (before 22, so
 * in Electron before 33), it is compiled each time.
 */
export function keepCompiled(dir: string): void {
  const { enableCompileCache } = module as { enableCompileCache?: (dir: string) => unknown };
  enableCompileCache?.(dir);
}
