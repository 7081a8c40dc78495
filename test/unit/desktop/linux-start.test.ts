/** build/linux/emotiongpt, the script that starts the program on Linux, on systems of all kinds: their /proc and /etc are folders. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let folder: string;
let app: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'emotiongpt-start-')));
  app = join(folder, 'app');
  write('app/emotiongpt.bin', '#!/bin/sh\necho "started $*"\n');
  write('app/chrome-sandbox', '');
  copyFileSync(join(import.meta.dirname, '../../../build/linux/emotiongpt'), join(app, 'emotiongpt'));
  // Who starts it, and who owns the helper.
  write('tools/id', '#!/bin/sh\nprintenv FAKE_UID || echo 1000\n');
  write('tools/stat', '#!/bin/sh\nprintenv FAKE_OWNER || echo 1000\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text, { mode: 0o755 });
}
const kernel = (name: string, value: number) => write(`system/proc/sys/${name}`, `${value}\n`);
const ubuntu = () => kernel('kernel/apparmor_restrict_unprivileged_userns', 1);

function start(args: string[] = [], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(join(app, 'emotiongpt'), args, {
    env: {
      PATH: `${join(folder, 'tools')}:${process.env.PATH}`,
      EMOTIONGPT_SYSTEM_ROOT: join(folder, 'system'),
      ...env,
    },
    encoding: 'utf8',
  });
  return { status, stdout: stdout.trim(), stderr };
}

describe.skipIf(process.platform !== 'linux')('the start on Linux', () => {
  test('where user namespaces are there for all, it starts with what it was given', () => {
    expect(start(['emotiongpt://session/1', 'two words'])).toEqual({
      status: 0,
      stdout: 'started emotiongpt://session/1 two words',
      stderr: '',
    });
  });

  test('Ubuntu’s limit on user namespaces is a sentence that says what to do, and no crash', () => {
    ubuntu();
    const { status, stdout, stderr } = start();
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('AppArmor');
    expect(stderr).toContain('.deb');
    expect(stderr).toContain(`sudo chown root:root '${app}/chrome-sandbox'`);
  });

  test.each([
    ['user/max_user_namespaces', 0],
    ['kernel/unprivileged_userns_clone', 0],
  ])('%s = 0 is said likewise', (name, value) => {
    kernel(name, value);
    expect(start().stderr).toContain('without user namespaces');
  });

  test('with a permission for its own folder it starts, with one for another it does not', () => {
    ubuntu();
    write('system/etc/apparmor.d/emotiongpt', 'profile emotiongpt "/opt/EmotionGPT/emotiongpt{,.bin}" {}\n');
    expect(start().status).toBe(1);
    write('system/etc/apparmor.d/emotiongpt', `profile emotiongpt "${app}/emotiongpt{,.bin}" {}\n`);
    expect(start().stdout).toBe('started');
  });

  test('with the helper that belongs to root and may act as root, it starts', () => {
    ubuntu();
    expect(start([], { FAKE_OWNER: '0' }).status).toBe(1);
    chmodSync(join(app, 'chrome-sandbox'), 0o4755);
    expect(start([], { FAKE_OWNER: '1000' }).status).toBe(1);
    expect(start([], { FAKE_OWNER: '0' }).stdout).toBe('started');
  });

  test('an AppImage’s own start is not allowed to leave the sandbox out', () => {
    ubuntu();
    const env = { APPDIR: app, APPIMAGE: '/home/ada/EmotionGPT.AppImage' };
    const { status, stderr } = start(['--no-sandbox', '--hidden'], env);
    expect(status).toBe(1);
    expect(stderr).toContain('instead of the AppImage');
    kernel('kernel/apparmor_restrict_unprivileged_userns', 0);
    expect(start(['--no-sandbox', '--hidden'], env).stdout).toBe('started --hidden');
  });

  test('root is sent away', () => {
    expect(start([], { FAKE_UID: '0' })).toMatchObject({ status: 1, stdout: '' });
  });

  test('where there is a screen it is shown there too, by what the desktop has', () => {
    ubuntu();
    write('tools/zenity', `#!/bin/sh\nprintf '%s' "$*" > '${folder}/shown'\n`);
    start([], { DISPLAY: ':7' });
    expect(spawnSync('cat', [join(folder, 'shown')]).stdout.toString()).toContain('has not started');
  });
});
