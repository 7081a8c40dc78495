/** Start-up: from spawn to the first paint and to a text field that takes words, beside an empty window. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findElectron } from '../../src-main/launch/find-electron.ts';
import { hasDisplay } from '../../src-main/launch/obstacles.ts';
import { percentile } from './statistics.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const RUNS = 9;

/** Milliseconds since spawn. */
interface Startup {
  readonly painted: number;
  readonly interactive: number;
}

/** What every Electron app costs: one window, one page, one text field. */
const EMPTY_MAIN = `
const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1240, height: 820, webPreferences: { sandbox: true } });
  window.loadFile('index.html');
});
app.on('window-all-closed', () => app.quit());
`;

/**
 * Prints the medians of both, measured in turns so that a busy moment of the machine meets both alike. The
 * first run of each fills the caches and is not counted.
 */
export async function benchStartup(): Promise<void> {
  console.log('Start-up of the desktop app, beside an empty Electron window');
  const found = findElectron({
    packageDir: join(ROOT, 'node_modules/electron'),
    platform: process.platform,
    override: process.env.ELECTRON_OVERRIDE_DIST_PATH,
  });
  const machine = { platform: process.platform, env: process.env, uid: process.getuid?.() };
  if (found.kind !== 'ready' || !hasDisplay(machine)) {
    console.log(
      '  skipped: it needs a display and an Electron (run npm start once, or set ELECTRON_OVERRIDE_DIST_PATH)\n',
    );
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'emotiongpt-startup-'));
  try {
    const empty = emptyApp(join(folder, 'empty'));
    const times: Record<'empty' | 'ours', Startup[]> = { empty: [], ours: [] };
    for (let run = 0; run <= RUNS; run++) {
      times.empty.push(await start(found.program, empty, { profile: join(folder, 'empty-profile') }));
      times.ours.push(await start(found.program, ROOT, { profile: join(folder, 'data') }));
    }
    for (const moment of ['painted', 'interactive'] as const) {
      const median = (runs: readonly Startup[]) =>
        percentile(
          runs.slice(1).map((run) => run[moment]),
          0.5,
        );
      const [base, ours] = [median(times.empty), median(times.ours)];
      console.log(
        `  spawn to ${moment.padEnd(12)} empty ${base.toFixed(0).padStart(5)} ms   EmotionGPT ${ours.toFixed(0).padStart(5)} ms   ratio ${(ours / base).toFixed(2)}`,
      );
    }
    console.log();
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function emptyApp(folder: string): string {
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{"name":"empty","main":"main.js"}');
  writeFileSync(join(folder, 'main.js'), EMPTY_MAIN);
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Empty</title><textarea></textarea>');
  return folder;
}

async function start(program: string, appDir: string, { profile }: { profile: string }): Promise<Startup> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const probe = join(import.meta.dirname, 'startup-probe.cjs');
  const began = Date.now();
  const child = spawn(program, [...sandbox, `--user-data-dir=${profile}`, '-r', probe, appDir], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: {
      ...process.env,
      EMOTIONGPT_TEST: '1',
      EMOTIONGPT_DATA: profile,
      EMOTIONGPT_DATABASE_KEY: '5e'.repeat(32),
    },
  });
  let times: Startup | undefined;
  child.on('message', (message: unknown) => {
    if (isStartup(message))
      times = { painted: message.painted - began, interactive: message.interactive - began };
  });
  await new Promise((done, fail) => child.on('exit', done).on('error', fail));
  if (times === undefined) throw new Error(`${appDir} ended before its window could be used.`);
  return times;
}

const isStartup = (message: unknown): message is Startup =>
  typeof message === 'object' && message !== null && 'painted' in message && 'interactive' in message;

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  await benchStartup();
