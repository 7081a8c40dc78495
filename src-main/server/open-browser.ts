import { spawn } from 'node:child_process';

/** The command that opens an address in the browser of its user; `url` is one that we made ourselves. */
export function browserCommand(platform: NodeJS.Platform, url: string): readonly [string, ...string[]] {
  switch (platform) {
    case 'darwin':
      return ['open', url];
    case 'win32':
      return ['rundll32', 'url.dll,FileProtocolHandler', url];
    default:
      return ['xdg-open', url];
  }
}

/** Resolves with whether a browser could be asked to open `url`. */
export function openBrowser(url: string): Promise<boolean> {
  const [command, ...args] = browserCommand(process.platform, url);
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}
