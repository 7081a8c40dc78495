/**
 * `npm start`: the desktop app, built first if need be. Where no window can be opened, the same app is
 * served to the browser. Arguments go to Electron.
 */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { downloadElectron } from './download-electron.ts';
import { ensureBuilt, reportBuildError } from './ensure-built.ts';
import { findElectron } from './find-electron.ts';
import {
  browserInstead,
  hasDisplay,
  type Machine,
  obstacleToWindow,
  REASONS,
  type Reason,
} from './obstacles.ts';
import { openWindow } from './open-window.ts';
import { freePort, runServer } from './run-server.ts';

const args = process.argv.slice(2);
const machine: Machine = { platform: process.platform, env: process.env, uid: process.getuid?.() };

process.exitCode = await start();

/** @returns the exit code. */
async function start(): Promise<number> {
  const built = ensureBuilt();
  built.catch(() => undefined); // awaited below; the download goes on beside it

  const electron = await getElectron();
  const reason = 'reason' in electron ? electron.reason : null;
  if (reason !== null) console.error(browserInstead(reason, hasDisplay(machine)));
  await built.catch(reportBuildError);

  if ('program' in electron) {
    const outcome = await openWindow(electron.program, args);
    if (outcome.kind === 'ended') return outcome.code;
    console.error(browserInstead(outcome.reason, hasDisplay(machine)));
  }
  const port = process.env.EMOTIONGPT_PORT ? [] : ['--port', String(await freePort())];
  return runServer([...port, ...(hasDisplay(machine) ? ['--open'] : [])]);
}

async function getElectron(): Promise<{ program: string } | { reason: Reason }> {
  const obstacle = obstacleToWindow(machine, args);
  if (obstacle !== null) return { reason: obstacle };

  const packageDir = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  const find = () =>
    findElectron({
      packageDir,
      platform: process.platform,
      override: process.env.ELECTRON_OVERRIDE_DIST_PATH,
    });
  let found = find();
  if (found.kind === 'to-download') {
    const result = await downloadElectron(packageDir);
    if (result !== 'downloaded') return { reason: REASONS[result] };
    found = find();
  }
  if (found.kind === 'ready') return { program: found.program };
  return { reason: found.kind === 'wrong-override' ? REASONS.wrongOverride : REASONS.refused };
}
