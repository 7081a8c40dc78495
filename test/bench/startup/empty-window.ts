import { cpSync, linkSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';

/** The program itself in a package for Linux (build/after-pack.ts). */
const PROGRAM = 'emotiongpt.bin';

/** What every Electron app costs: one window, one page, one text field. */
const MAIN = `
const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1240, height: 820, webPreferences: { sandbox: true } });
  window.loadFile('index.html');
});
app.on('window-all-closed', () => app.quit());
`;
const PAGE = '<!doctype html><title>Empty</title><textarea autofocus></textarea>';

/**
 * Packages an app of one empty window, on the very runtime of `packageDir`, into `folder`.
 *
 * @returns its program.
 */
export async function packageEmptyWindow(packageDir: string, folder: string): Promise<string> {
  const source = join(folder, 'resources/app');
  mkdirSync(source, { recursive: true });
  for (const entry of readdirSync(packageDir, { withFileTypes: true })) {
    if (entry.name === 'resources') continue;
    const [from, to] = [join(packageDir, entry.name), join(folder, entry.name)];
    if (entry.isDirectory() || entry.name === PROGRAM) cpSync(from, to, { recursive: true });
    else linkOrCopy(from, to);
  }
  writeFileSync(join(source, 'package.json'), '{"name":"empty","main":"main.js"}');
  writeFileSync(join(source, 'main.js'), MAIN);
  writeFileSync(join(source, 'index.html'), PAGE);
  const program = join(folder, PROGRAM);
  await flipFuses(program, { version: FuseVersion.V1, [FuseV1Options.OnlyLoadAppFromAsar]: false });
  return program;
}

/** A runtime has 200 MB: what of it stays as it is, is linked where it lies on the same disk. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    cpSync(from, to);
  }
}
