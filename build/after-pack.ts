import { chmod, copyFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { FuseState, type FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';
import type { AfterPackContext } from 'electron-builder';
import { FUSES } from './fuses.ts';

/** On Linux a script of that name (`executableName` of electron-builder.yml) looks at the system first, then starts this. */
const LINUX_PROGRAM = 'emotiongpt.bin';
const LINUX_START = 'emotiongpt';

/** What is done to an unpacked app before it is signed and put into installers. */
export default async function afterPack({
  appOutDir,
  packager,
  electronPlatformName,
}: AfterPackContext): Promise<void> {
  // Electron's own sample app: with OnlyLoadAppFromAsar it could never start, and it should not lie around either.
  await rm(join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true });

  if (electronPlatformName === 'linux') {
    await rename(join(appOutDir, LINUX_START), join(appOutDir, LINUX_PROGRAM));
    await copyFile(join(import.meta.dirname, 'linux/emotiongpt'), join(appOutDir, LINUX_START));
    await chmod(join(appOutDir, LINUX_START), 0o755);
  }

  const { productFilename } = packager.appInfo;
  const program = {
    darwin: `${productFilename}.app`,
    mas: `${productFilename}.app`,
    win32: `${productFilename}.exe`,
  }[electronPlatformName];
  const path = join(appOutDir, program ?? LINUX_PROGRAM);

  // An older Electron (the one of the tests) has fewer fuses, and refuses a list with one that it does not know.
  const present = await getCurrentFuseWire(path);
  const known = Object.entries(FUSES).filter(([fuse]) => {
    const state = present[Number(fuse) as FuseV1Options];
    return state === FuseState.ENABLE || state === FuseState.DISABLE;
  });
  await flipFuses(path, {
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: electronPlatformName === 'darwin',
    ...Object.fromEntries(known),
  });
}
