import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the files that ship with the program are. */
export interface Installation {
  readonly version: string;
  /** The built web app. */
  readonly webRoot: string;
  /** The embedded emotion model. */
  readonly modelDir: string;
}

/** The folder of this code: `src-main/server`, or `out/main` once bundled, which is CommonJS. */
const here = (): string => (typeof __dirname === 'undefined' ? import.meta.dirname : __dirname);

/** Both folders lie two levels below the root, so the rest is at the same place either way. */
export function findInstallation(): Installation {
  const root = join(here(), '..', '..');
  const bundledModel = join(here(), 'model');
  return {
    version: readVersion(join(root, 'package.json')),
    webRoot: join(root, 'out', 'renderer'),
    modelDir: existsSync(bundledModel)
      ? bundledModel
      : join(root, 'src-main', 'backend', 'emotion-detection', 'embedded', 'model'),
  };
}

function readVersion(file: string): string {
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  return version;
}
