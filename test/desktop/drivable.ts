import { chmodSync, copyFileSync, cpSync, linkSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';

/** The program itself in a package for Linux; `emotiongpt` is the script that starts it (build/linux). */
const PROGRAM = 'emotiongpt.bin';

/**
 * Makes the packaged app drivable. Playwright drives an Electron through Node's inspector, which a fuse of the package
 * shuts; so the tests run a copy in which that one fuse is open. packaged.spec.ts runs the package as it is.
 */
export default async function makeDrivable(): Promise<void> {
  const given = process.env.EMOTIONGPT_TEST_PACKAGE;
  if (given === undefined) return;
  const from = resolve(given);
  const to = join(import.meta.dirname, '../../test-results/drivable');
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from, { withFileTypes: true })) {
    const [source, copy] = [join(from, name.name), join(to, name.name)];
    if (name.isDirectory()) cpSync(source, copy, { recursive: true });
    else if (name.name === PROGRAM) copyFileSync(source, copy);
    else linkSync(source, copy);
  }
  const program = join(to, PROGRAM);
  chmodSync(program, 0o755);
  await flipFuses(program, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  process.env.EMOTIONGPT_TEST_PROGRAM = program;
}
