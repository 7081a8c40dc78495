import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the program file is inside an Electron distribution. */
const PROGRAM: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

export type FoundElectron =
  | { readonly kind: 'ready'; readonly program: string }
  /** It is not here yet, and the electron package can download it. */
  | { readonly kind: 'to-download' }
  /** ELECTRON_OVERRIDE_DIST_PATH names a folder without an Electron. */
  | { readonly kind: 'wrong-override' };

/**
 * Finds the Electron program: the folder that ELECTRON_OVERRIDE_DIST_PATH names, else the download of the
 * electron package, if it is complete and of that package's version.
 *
 * @param packageDir  the folder of the electron package.
 */
export function findElectron(options: {
  packageDir: string;
  platform: NodeJS.Platform;
  override: string | undefined;
}): FoundElectron {
  const { packageDir, platform, override } = options;
  const name = PROGRAM[platform] ?? 'electron';
  if (override) {
    const program = join(override, name);
    return existsSync(program) ? { kind: 'ready', program } : { kind: 'wrong-override' };
  }
  const program = join(packageDir, 'dist', name);
  const complete =
    existsSync(program) &&
    existsSync(join(packageDir, 'path.txt')) && // written when all is unpacked
    read(join(packageDir, 'dist/version'))?.replace(/^v/, '').trim() === versionOf(packageDir);
  return complete ? { kind: 'ready', program } : { kind: 'to-download' };
}

function versionOf(packageDir: string): string | undefined {
  const manifest: unknown = JSON.parse(read(join(packageDir, 'package.json')) ?? '{}');
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : undefined;
}

function read(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
