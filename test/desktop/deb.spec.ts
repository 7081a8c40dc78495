/** A person's path: the Debian package on a machine that has nothing, from its installation to its removal. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { CleanRoot, PERSON, whyNoCleanRoot } from './clean-root.ts';
import type { DevtoolsPage } from './devtools-page.ts';
import { conversation, type PackagedApp, say, windowOf } from './packaged-app.ts';

const DEB = process.env.EMOTIONGPT_TEST_DEB;
const reason = DEB === undefined ? 'needs EMOTIONGPT_TEST_DEB, a Debian package' : whyNoCleanRoot();
test.skip(reason !== null, reason ?? '');
test.setTimeout(300_000); // a whole system is set up, some of it over the network

test('the package installs on a clean Debian, keeps a conversation over a quit, and goes without taking it along', async () => {
  const root = new CleanRoot();
  const running = new Set<PackagedApp>();
  const start = async (): Promise<PackagedApp> => {
    const env = { DISPLAY: process.env.DISPLAY ?? '', XAUTHORITY: '/tmp/xauthority', EMOTIONGPT_TEST: '1' };
    const app = root.start('emotiongpt', ['--remote-debugging-port=0'], env, ['ignore', 'ignore', 'pipe']);
    const opened = await windowOf(app).catch((error: unknown) => {
      app.kill('SIGKILL');
      throw error;
    });
    running.add(opened);
    return opened;
  };
  const end = async (app: PackagedApp) => {
    running.delete(app);
    await app.end();
  };

  try {
    await test.step('install: what it depends on is all that it needs', () => {
      const deb = root.give(resolve(DEB ?? ''));
      root.run(
        `apt-get update -qq && apt-get install -y -qq --no-install-recommends ${deb} xdg-utils desktop-file-utils`,
      );
      const { XAUTHORITY } = process.env; // who may draw on this screen
      if (XAUTHORITY) writeFileSync(join(root.folder, 'tmp/xauthority'), readFileSync(XAUTHORITY));
    });

    await test.step('the desktop knows it: its entry, its icon, its links', () => {
      const entry = readFileSync(join(root.folder, 'usr/share/applications/emotiongpt.desktop'), 'utf8');
      expect(entry).toContain('\nExec=emotiongpt %U\n');
      expect(entry).toContain('\nIcon=emotiongpt\n');
      root.run('desktop-file-validate /usr/share/applications/emotiongpt.desktop');
      for (const size of [16, 32, 48, 64, 128, 256, 512]) {
        expect(root.has(`usr/share/icons/hicolor/${size}x${size}/apps/emotiongpt.png`)).toBe(true);
      }
      expect(root.run('xdg-mime query default x-scheme-handler/emotiongpt').trim()).toBe(
        'emotiongpt.desktop',
      );
      expect(root.run('readlink -f "$(command -v emotiongpt)"').trim()).toBe(
        '/usr/lib/emotiongpt/emotiongpt',
      );
    });

    await test.step('start, the welcome, a first message, quit', async () => {
      const first = await start();
      await goThroughWelcome(first.page);
      await say(first.page, 'I am so happy about my new garden');
      expect(await conversation(first.page)).toContain('joy');
      expect(sandboxOfWindows()).toEqual(['2']);
      await end(first);
    });

    await test.step('start again: the words are there', async () => {
      const second = await start();
      expect(await second.page.evaluate(WELCOME)).toBeNull();
      await expect.poll(() => conversation(second.page)).toContain('I am so happy about my new garden');
      await end(second);
    });

    await test.step('remove: the program is gone, the words are not', () => {
      const words = `${PERSON.home}/.config/EmotionGPT/emotiongpt.db`;
      expect(root.has(words)).toBe(true);
      root.run('dpkg --purge emotiongpt');
      for (const gone of ['usr/lib/emotiongpt', 'usr/bin/emotiongpt', 'etc/apparmor.d/emotiongpt']) {
        expect(root.has(gone), gone).toBe(false);
      }
      expect(root.has('usr/share/applications/emotiongpt.desktop')).toBe(false);
      expect(root.run('dpkg --audit')).toBe('');
      expect(root.has(words)).toBe(true);
    });
  } finally {
    for (const app of running) await app.end();
    root.remove();
  }
});

const WELCOME = "document.querySelector('section[aria-label=Welcome] h2')?.innerText ?? null";

/** Step by step to its end, and back to the message field. */
async function goThroughWelcome(page: DevtoolsPage): Promise<void> {
  const seen = new Set<unknown>();
  for (const button of ['Next', 'Next', 'Start writing']) {
    await expect.poll(async () => seen.has(await page.evaluate(WELCOME))).toBe(false); // the step that is new
    seen.add(await page.evaluate(WELCOME));
    await page.evaluate(
      `[...document.querySelectorAll('section[aria-label=Welcome] button')].find((each) => each.innerText === '${button}').click()`,
    );
  }
  expect(seen).not.toContain(null);
  await expect.poll(() => page.evaluate(WELCOME)).toBeNull();
  await page.evaluate("document.querySelector('textarea').focus()");
}

/**
 * How the kernel confines each window's process (`Seccomp:` of /proc/PID/status; 2: it is filtered) of the installed
 * program.
 */
function sandboxOfWindows(): string[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const of = (pid: string, file: string): string => {
    try {
      return readFileSync(`/proc/${pid}/${file}`, 'utf8');
    } catch {
      return ''; // it has ended meanwhile
    }
  };
  return pids
    .filter((pid) => {
      const words = of(pid, 'cmdline');
      return words.includes('/usr/lib/emotiongpt/') && words.includes('--type=renderer');
    })
    .map((pid) => /^Seccomp:\s*(\d)/m.exec(of(pid, 'status'))?.[1] ?? '');
}
