import { spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWindow } from '../../../src-main/launch/open-window.ts';

/** What `npm start` prints and how it ends, in a copy of the launcher with a stand-in Electron and server. */
describe.runIf(process.platform === 'linux')('npm start', () => {
  let root: string;
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const electron = (script: string) => {
    write('runtime/electron', `#!${process.execPath}\n${script}`);
    chmodSync(join(root, 'runtime/electron'), 0o755);
  };

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'npm-start-'));
    cpSync('src-main/launch', join(root, 'src-main/launch'), { recursive: true });
    write('package.json', '{"type":"module"}');
    write('node_modules/electron/package.json', '{"version":"45.0.0"}');
    write('node_modules/electron/install.js', 'console.error("TypeError: fetch failed"); process.exit(1)');
    write(
      'node_modules/electron-vite/bin/electron-vite.js',
      'console.log("broken on purpose"); process.exit(1)',
    );
    for (const built of ['main/desktop.cjs', 'preload/preload.cjs', 'renderer/index.html'])
      write(`out/${built}`, '');
    write(
      'out/main/server.cjs',
      'console.log("EmotionGPT is at http://127.0.0.1:5000", JSON.stringify(process.argv.slice(2)))',
    );
  });
  afterEach(() => rmSync(root, { recursive: true }));

  async function start(env: Record<string, string> = { DISPLAY: ':7' }) {
    const child = spawn(process.execPath, [join(root, 'src-main/launch/start.ts'), '--no-sandbox'], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env.PATH, EMOTIONGPT_PORT: '0', ...env },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (text) => {
      stdout += text;
    });
    child.stderr.on('data', (text) => {
      stderr += text;
    });
    const code = await new Promise<number | null>((done) => child.on('close', done));
    expect(stderr).not.toMatch(/^\s+at /m);
    return { code, stdout, stderr };
  }
  const withRuntime = () => start({ DISPLAY: ':7', ELECTRON_OVERRIDE_DIST_PATH: join(root, 'runtime') });

  it('runs the project in Electron, with its arguments, and ends as it does', async () => {
    electron(
      `process.send('opened', () => { console.log(process.argv.slice(2).join(' ')); process.exit(5); });`,
    );
    const { code, stdout, stderr } = await withRuntime();
    expect(stdout.trim()).toBe(`--no-sandbox ${root}`);
    expect(stderr).toBe('');
    expect(code).toBe(5);
  });

  it('ends quietly when another EmotionGPT is open and came to the front', async () => {
    electron('process.exit(0)');
    const { code, stdout, stderr } = await withRuntime();
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('ends when it is told to before the window is open', async () => {
    electron(`process.kill(process.pid, 'SIGTERM'); setInterval(() => {}, 1e6)`);
    const { code, stdout, stderr } = await withRuntime();
    expect({ code, stdout, stderr }).toEqual({ code: 143, stdout: '', stderr: '' });
  });

  it('does not try the browser when the app itself said why it cannot start', async () => {
    electron(`console.error('Your key does not fit.'); process.send('stopped', () => process.exit(1));`);
    const { code, stdout, stderr } = await withRuntime();
    expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: '', stderr: 'Your key does not fit.\n' });
  });

  it('serves the browser when Electron dies at once, and keeps its stack trace to itself', async () => {
    electron(
      `console.error('error while loading shared libraries: libnss3.so: no such file\\n    at crash'); process.exit(127);`,
    );
    const { code, stdout, stderr } = await withRuntime();
    expect(stderr.trim()).toBe(
      'Electron needs a system library that is missing here (libnss3.so). EmotionGPT opens in your browser instead.',
    );
    expect(stdout).toContain('http://127.0.0.1:5000 ["--open"]');
    expect(code).toBe(0);
  });

  it('serves the browser when the download is refused', async () => {
    const { stdout, stderr } = await start();
    expect(stderr).toContain('the network refused it. EmotionGPT opens in your browser instead.');
    expect(stdout).toContain('http://127.0.0.1:5000');
  });

  it('serves without opening a browser where there is no display', async () => {
    const { stdout, stderr } = await start({});
    expect(stderr.trim()).toBe(
      'There is no display here for a window. EmotionGPT is served to your browser instead: open the sign-in link that follows.',
    );
    expect(stdout).toContain('http://127.0.0.1:5000 []');
  });

  it('takes the usual port, or any free one when that is taken', async () => {
    const usual = createServer();
    const taken = await new Promise<boolean>((done) => {
      usual.once('error', () => done(true)); // something else has it: taken all the same
      usual.listen(5000, '127.0.0.1', () => done(true));
    });
    expect(taken).toBe(true);
    const { stdout } = await start({ EMOTIONGPT_PORT: '' });
    expect(stdout).toContain('["--port","0"]');
    usual.close();
  });

  it('prints what the build says when it fails, and starts nothing', async () => {
    rmSync(join(root, 'out/renderer/index.html'));
    const { code, stdout, stderr } = await start({});
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('broken on purpose');
    expect(stderr).toContain('EmotionGPT could not be built.');
  });

  it('gives up on an Electron that opens nothing', async () => {
    electron('setInterval(() => {}, 1e6)');
    await expect(openWindow(join(root, 'runtime/electron'), [], 100)).resolves.toEqual({
      kind: 'no-window',
      reason: 'Electron started but opened no window in time.',
    });
  });
});
