import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** In the main process, once its window has loaded. */
const HIDE = `(async () => {
  const { BrowserWindow } = process.mainModule.require('electron');
  const [window] = BrowserWindow.getAllWindows();
  if (window === undefined || window.webContents.isLoading()) return 'not yet';
  window.hide();
  return 'hidden';
})()`;

/**
 * Starts the app and hides its window, which nothing outside can do without a window manager: over Node's inspector, so the
 * program has to be one whose fuse leaves that open. Not over Playwright, under which every page believes that it is seen.
 */
export async function startHidden(
  program: string,
  env: Readonly<Record<string, string>>,
): Promise<{ pid: number; end(): Promise<void> }> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(program, ['--inspect=0', ...sandbox], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  });
  const address = await new Promise<string>((resolve) => {
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      const found = /Debugger listening on (ws:\S+)/.exec(text)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  const socket = new WebSocket(address);
  await once(socket, 'open');
  for (let said = ''; said !== 'hidden'; ) {
    const params = { expression: HIDE, awaitPromise: true, returnByValue: true };
    socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params }));
    const [{ data }] = (await once(socket, 'message')) as [MessageEvent];
    said = JSON.parse(String(data)).result?.result?.value ?? '';
  }
  socket.close();
  return {
    pid: child.pid!,
    async end() {
      const exited = once(child, 'exit');
      child.kill('SIGTERM');
      await exited;
    },
  };
}
