import { accessSync, constants, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { appImageOf, feedIn, switchesOf, whyNoUpdates } from './decisions.ts';
import { createUpdateSteps, type UpdateSteps } from './steps.ts';

/** New versions of this installation, where it can have any by itself. */
export function createUpdates(options: {
  dataDir: string;
  version: string;
  report: (error: unknown) => void;
}): UpdateSteps {
  const { platform, env, execPath, resourcesPath } = process;
  const configFile = join(resourcesPath, 'app-update.yml');
  const feed = feedIn(readIfThere(configFile) ?? '');
  const unavailable = whyNoUpdates({
    platform,
    isPackaged: app.isPackaged,
    env,
    execPath,
    packageType: readIfThere(join(resourcesPath, 'package-type')),
    feed,
    isWritable,
  });
  return createUpdateSteps({
    ...options,
    unavailable,
    host: feed === null || unavailable !== null ? null : new URL(feed).host,
    canWaitForQuit: platform !== 'darwin',
    async load() {
      const { createEngine } = await import('./engine.ts');
      return createEngine({ ...options, platform, configFile, feed: feed ?? '' });
    },
    restart() {
      const image = appImageOf({ env, execPath });
      // Windows' installer and macOS start the new version themselves.
      if (image !== null) app.relaunch({ execPath: image, args: switchesOf(process.argv) });
      app.quit();
    },
    now: Date.now,
  });
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
