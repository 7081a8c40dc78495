import { join, resolve } from 'node:path';

/** The project's folder: three levels above this file. */
export const ROOT = resolve(import.meta.dirname, '../..');

/** What a build must leave behind to be complete. */
export const BUILT = {
  desktop: join(ROOT, 'out/main/desktop.cjs'),
  server: join(ROOT, 'out/main/server.cjs'),
  preload: join(ROOT, 'out/preload/preload.cjs'),
  page: join(ROOT, 'out/renderer/index.html'),
} as const;
