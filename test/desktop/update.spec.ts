/**
 * An update as a person sees it: the packaged app of version N, as an AppImage would run it, becomes N+1 by way of a server on
 * this machine. The image is a file that starts the app from its folder; it is that file that is downloaded, checked and
 * swapped, and the app that runs afterwards was started from the new one.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startUpdateServer, type UpdateServer } from '../fakes/update-server.ts';
import { environment, expect, ROOT, SANDBOX_ARGS, test } from './desktop-app.ts';
import { type DevtoolsPage, devtoolsPage } from './devtools-page.ts';
import { A_BUSY_MACHINE_MS, conversation, readyToType, say } from './packaged-app.ts';

const PACKAGE = process.env.EMOTIONGPT_TEST_PACKAGE;
test.skip(PACKAGE === undefined, 'needs EMOTIONGPT_TEST_PACKAGE, the folder of a packaged app');
test.setTimeout(180_000);

const { version: OLD } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
/** As long as the old one, so that it can be written over it within the archive. */
const NEW = `9${OLD.slice(1)}`;

let server: UpdateServer;
let folder: string;
let image: string;
test.beforeAll(async () => {
  server = await startUpdateServer();
  folder = mkdtempSync(join(tmpdir(), 'emotiongpt-update-'));
  image = join(folder, 'EmotionGPT.AppImage');
  install('old', OLD);
  install('new', NEW);
});
test.afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The packaged app as a release would have it: of this version, and knowing where updates are. */
function install(name: string, version: string): void {
  const copy = (from: string, to: string) => {
    mkdirSync(to);
    for (const entry of readdirSync(from, { withFileTypes: true })) {
      const [source, target] = [join(from, entry.name), join(to, entry.name)];
      if (entry.isDirectory()) copy(source, target);
      else if (entry.name === 'app.asar') copyFileSync(source, target);
      else linkOrCopy(source, target);
    }
  };
  copy(resolve(PACKAGE ?? ''), join(folder, name));
  const resources = join(folder, name, 'resources');
  writeFileSync(
    join(resources, 'app-update.yml'),
    `provider: generic\nurl: ${server.url}\nupdaterCacheDirName: updates\n`,
  );
  const asar = join(resources, 'app.asar');
  const archive = readFileSync(asar);
  const [before, after] = [`"version": "${OLD}"`, `"version": "${version}"`].map((text) => Buffer.from(text));
  const at = archive.lastIndexOf(before!);
  expect(at, 'the version in package.json of the archive').toBeGreaterThan(0);
  after!.copy(archive, at);
  writeFileSync(asar, archive);
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target); // of another disk
  }
}

/** What an AppImage's runtime does once it has mounted itself. */
const imageOf = (name: string): Buffer =>
  Buffer.from(`#!/bin/sh
export APPIMAGE='${image}' APPDIR='${join(folder, name)}'
exec "$APPDIR/emotiongpt" "$@"
`);

async function freePort(): Promise<number> {
  const socket = createServer();
  await new Promise<void>((listening) => socket.listen(0, '127.0.0.1', listening));
  const { port } = socket.address() as { port: number };
  await new Promise((closed) => socket.close(closed));
  return port;
}

/** The window of what listens at `port`, once there is one. */
async function windowAt(port: number): Promise<DevtoolsPage> {
  let page: DevtoolsPage | undefined;
  await expect
    .poll(
      async () => {
        page = await devtoolsPage(`ws://127.0.0.1:${port}`).catch(() => undefined);
        return page !== undefined;
      },
      { timeout: A_BUSY_MACHINE_MS },
    )
    .toBe(true);
  return page!;
}

/** One step towards Settings > About, whichever comes next; tried until it is there. */
const OPEN_ABOUT = `(() => {
  const named = (kind, name) => [...document.querySelectorAll(kind)].find((each) => (each.ariaLabel ?? each.innerText).trim() === name);
  if (document.querySelector('[role=dialog]')) named('[role=tab]', 'About')?.focus();
  else named('button', 'Settings')?.click();
})()`;
async function openAbout(page: DevtoolsPage): Promise<void> {
  await expect
    .poll(async () => {
      await page.evaluate(OPEN_ABOUT);
      return dialogText(page);
    })
    .toContain('New versions');
}
const dialogText = (page: DevtoolsPage) =>
  page.evaluate<string>("document.querySelector('[role=dialog]')?.innerText ?? ''");
const click = (page: DevtoolsPage, name: string, { ifThere = false } = {}) =>
  expect
    .poll(() =>
      page.evaluate<boolean>(`(() => {
        const button = [...document.querySelectorAll('[role=dialog] button')].find((each) => each.innerText.startsWith('${name}'));
        if (!button || button.disabled) return ${ifThere};
        button.click();
        return true;
      })()`),
    )
    .toBe(true);

test('version N becomes N+1 at a person’s clicks, after a wrong checksum and a downgrade were refused, and the words are there', async ({
  dataDir,
}) => {
  writeFileSync(image, imageOf('old'), { mode: 0o755 });
  const port = await freePort();
  const start = (): ChildProcess =>
    spawn(image, [`--remote-debugging-port=${port}`, ...SANDBOX_ARGS], {
      env: environment(dataDir, {}),
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  const pid = start().pid;
  try {
    const first = await test.step('version N, with words in it', async () => {
      const page = await windowAt(port);
      await readyToType(page);
      await say(page, 'I am so happy about my new garden');
      expect(server.requests).toEqual([]); // nobody was asked for a version by itself
      return page;
    });

    await test.step('an older version is not offered', async () => {
      server.publish('latest', { version: '0.0.1', file: imageOf('new') });
      await openAbout(first);
      await click(first, 'Look now');
      await expect.poll(() => dialogText(first)).toContain(`Version ${OLD} is the newest.`);
    });

    await test.step('a file that is not what was published is thrown away', async () => {
      server.publish('latest', {
        version: NEW,
        file: imageOf('new'),
        sha512: Buffer.alloc(64, 7).toString('base64'),
        notes: 'A **quieter** start. <img src=x onerror=alert(1)>',
      });
      await click(first, 'Look now');
      await click(first, 'Download');
      await expect.poll(() => dialogText(first)).toContain('is not what was published');
      expect(readFileSync(image).equals(imageOf('old'))).toBe(true);
    });

    await test.step('what is new is shown as text', async () => {
      expect(await dialogText(first)).toContain('<img src=x onerror=alert(1)>');
      expect(await first.evaluate("document.querySelector('[role=dialog] img')")).toBeNull();
    });

    await test.step('the right one is downloaded, and put in place when a person says so', async () => {
      server.publish('latest', { version: NEW, file: imageOf('new') });
      await click(first, 'Look now');
      // While it looks, what was found before still stands there, and its button does nothing.
      await expect
        .poll(async () => {
          await click(first, 'Download', { ifThere: true });
          return dialogText(first);
        })
        .toContain('Nothing is installed until you say so');
      expect(readFileSync(image).equals(imageOf('old'))).toBe(true);
      await click(first, 'Restart and update');
      first.close();
    });

    await test.step('version N+1 has started by itself, from the new file, and the words are there', async () => {
      const program = join(folder, 'new', 'emotiongpt.bin');
      await expect.poll(() => processOf(program), { timeout: A_BUSY_MACHINE_MS }).toBeDefined(); // only then, or the old window might be met once more
      const second = await windowAt(port);
      await readyToType(second);
      expect(readFileSync(image).equals(imageOf('new'))).toBe(true);
      await openAbout(second);
      expect(await dialogText(second)).toContain(`Version ${NEW}.`);
      await expect.poll(() => conversation(second)).toContain('I am so happy about my new garden');
      second.close();
    });
  } finally {
    const running = processOf(join(folder, 'new', 'emotiongpt.bin')) ?? pid;
    if (running !== undefined) await end(running);
  }
});

/** The main process that runs `program`. */
function processOf(program: string): number | undefined {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const found = pids.find((pid) => {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8'); // later the engine writes it anew, with spaces
      return command.startsWith(program) && !command.includes('--type=');
    } catch {
      return false; // it has ended meanwhile
    }
  });
  return found === undefined ? undefined : Number(found);
}

/** Ends a process that is not our child. */
async function end(pid: number): Promise<void> {
  const isRunning = () => {
    try {
      process.kill(pid, 0);
      return true;
    } catch {
      return false;
    }
  };
  if (!isRunning()) return;
  process.kill(pid, 'SIGTERM');
  await expect.poll(isRunning).toBe(false);
}
