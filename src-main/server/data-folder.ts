import { homedir } from 'node:os';
import { posix, resolve, win32 } from 'node:path';

interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly homeDir: string;
}

/**
 * The folder where the desktop app keeps its data (Electron's `userData`), so that the server shows the
 * same conversations: `~/.config/EmotionGPT` on Linux, `~/Library/Application Support/EmotionGPT` on
 * macOS, `%APPDATA%\EmotionGPT` on Windows.
 */
export function defaultDataFolder({ platform, env, homeDir }: Machine): string {
  switch (platform) {
    case 'win32':
      return win32.join(env.APPDATA || win32.join(homeDir, 'AppData', 'Roaming'), 'EmotionGPT');
    case 'darwin':
      return posix.join(homeDir, 'Library', 'Application Support', 'EmotionGPT');
    default:
      return posix.join(configHome(env.XDG_CONFIG_HOME) ?? posix.join(homeDir, '.config'), 'EmotionGPT');
  }
}

/** The absolute path of the folder that was `chosen`, else of the default one of this machine. */
export function dataFolderOf(chosen: string | undefined): string {
  const machine = { platform: process.platform, env: process.env, homeDir: homedir() };
  return resolve(chosen ?? defaultDataFolder(machine));
}

/** The XDG specification has relative paths ignored. */
const configHome = (path: string | undefined): string | undefined =>
  path !== undefined && posix.isAbsolute(path) ? path : undefined;
