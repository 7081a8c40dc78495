import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import { autostartEntry } from './autostart-entry.ts';
import { appImageOf } from './updates/decisions.ts';
import { WISH_WORDS } from './wish.ts';

/** Only an installed app can be started by the system: one in a project's folder has no program of its own. */
export const canStartAtLogin = (): boolean => app.isPackaged;

/** Starts the app with the person's session, or does so no more. Does nothing where it cannot be. */
export function setStartAtLogin(starts: boolean): void {
  if (!canStartAtLogin()) return;
  if (process.platform !== 'linux') {
    app.setLoginItemSettings({ openAtLogin: starts, args: [WISH_WORDS.background] });
    return;
  }
  const folder = join(process.env.XDG_CONFIG_HOME || join(homedir(), '.config'), 'autostart');
  const file = join(folder, 'emotiongpt.desktop');
  if (!starts) {
    rmSync(file, { force: true });
    return;
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, autostartEntry(program()));
}

/** An AppImage runs from a folder that goes; elsewhere a script beside the program starts it (build/linux/emotiongpt). */
const program = (): string => appImageOf(process) ?? process.execPath.replace(/\.bin$/, '');
