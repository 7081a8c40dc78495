/**
 * `npm run package:size -- FOLDER`: how large the unpacked app is beside the bare Electron, and which part of it is ours. Fails
 * where our part is larger than it may be.
 */
import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { ourPart, table } from './size-table.ts';

const folder = resolve(process.argv[2] ?? 'dist/linux-unpacked');
const runtime = resolve(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? 'node_modules/electron/dist');
for (const needed of [folder, runtime]) {
  if (!existsSync(needed)) {
    console.error(`There is no ${needed}. Run “npm run package -- --dir” first.`);
    process.exit(1);
  }
}

function filesOf(root: string): Map<string, number> {
  const files = new Map<string, number>();
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(relative(root, path), lstatSync(path).size);
  }
  return files;
}

const sizes = ourPart(filesOf(folder), filesOf(runtime));
process.stdout.write(table(sizes));
if (!sizes.isSmallEnough) {
  console.error('Our part is larger than it may be.');
  process.exitCode = 1;
}
