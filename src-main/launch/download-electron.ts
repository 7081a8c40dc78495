import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloadObserved, downloadStarted, progressLine, type Written } from './download-progress.ts';

const LOOK_EVERY_MS = 500;

export type DownloadResult = 'downloaded' | 'refused' | 'stalled' | 'damaged';

/**
 * Has the electron package fetch and unpack its program, showing how far it is on stderr. A refusal
 * comes back at once; a network that swallows everything is given up after ten seconds without a byte,
 * while a slow download that moves may take its time.
 *
 * The package's own installer is silent for its first half minute, so its progress is read off the files
 * that it writes: the archive in a temporary folder of ours, then the unpacked program.
 *
 * @param packageDir  the folder of the electron package.
 */
export async function downloadElectron(packageDir: string): Promise<DownloadResult> {
  const temp = mkdtempSync(join(tmpdir(), 'emotiongpt-electron-'));
  const installer = spawn(process.execPath, [join(packageDir, 'install.js')], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      TMPDIR: temp,
      TEMP: temp,
      TMP: temp,
      NODE_USE_ENV_PROXY: '1', // HTTPS_PROXY counts here as anywhere
    },
  });
  let complaint = '';
  installer.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  const written = () => ({ archive: sizeOf(temp), unpacked: sizeOf(join(packageDir, 'dist')) });
  let progress = downloadStarted(written(), performance.now());
  console.error('Electron, which draws the window, is downloaded on the first start …');

  const show = progressDisplay();
  const looking = setInterval(() => {
    progress = downloadObserved(progress, written(), performance.now());
    if (progress.stalled) installer.kill('SIGKILL');
    else show(progress.written);
  }, LOOK_EVERY_MS);

  const code = await new Promise<number | null>((done) =>
    installer.on('error', () => done(null)).on('close', done),
  );
  clearInterval(looking);
  if (process.stderr.isTTY) process.stderr.write('\n');
  rmSync(temp, { recursive: true, force: true });
  if (progress.stalled) return 'stalled';
  if (code === 0) return 'downloaded';
  return /fetch failed|Response code|terminated/.test(complaint) ? 'refused' : 'damaged';
}

/** One line that changes in place on a terminal; in a log, a new line every ten megabytes. */
function progressDisplay(): (written: Written) => void {
  let shown = '';
  return (written) => {
    const line = progressLine(written, process.stderr.isTTY ? 1 : 10);
    if (line === shown || written.archive + written.unpacked === 0) return;
    shown = line;
    process.stderr.write(process.stderr.isTTY ? `\r${line} ` : `${line}\n`);
  };
}

/** Bytes in all files below `folder`; files that vanish meanwhile count as nothing. */
function sizeOf(folder: string): number {
  let bytes = 0;
  for (const entry of readdirEvenIfGone(folder)) {
    if (!entry.isFile()) continue;
    bytes += statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0;
  }
  return bytes;
}

function readdirEvenIfGone(folder: string) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch {
    return [];
  }
}
