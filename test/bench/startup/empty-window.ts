import { cpSync, linkSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';

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

/** Packages an app of one empty window, on the very runtime of `packageDir`, into `folder`. */
export async function packageEmptyWindow(packageDir: string, folder: string): Promise<void> {
  mkdirSync(join(folder, 'resources'), { recursive: true });
  for (const entry of readdirSync(packageDir, { withFileTypes: true })) {
    if (entry.name === 'resources') continue;
    const [from, to] = [join(packageDir, entry.name), join(folder, entry.name)];
    if (entry.isDirectory()) cpSync(from, to, { recursive: true });
    else linkOrCopy(from, to);
  }
  const source = join(folder, 'empty-window');
  mkdirSync(source);
  writeFileSync(join(source, 'package.json'), '{"name":"empty","main":"main.js"}');
  writeFileSync(join(source, 'main.js'), MAIN);
  writeFileSync(join(source, 'index.html'), PAGE);
  await createPackage(source, join(folder, 'resources/app.asar'));
}

/** A runtime has 200 MB: it is linked where it lies on the same disk. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    cpSync(from, to);
  }
}
