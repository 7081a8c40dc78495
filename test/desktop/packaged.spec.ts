/** The package as a person gets it: nothing in it is opened for the tests. Driven through its window alone. */
import { execFileSync, spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { FUSES } from '../../build/fuses.ts';
import { environment, expect, SANDBOX_ARGS, test } from './desktop-app.ts';
import { conversation, type PackagedApp, say, windowOf } from './packaged-app.ts';

const PACKAGE = process.env.EMOTIONGPT_TEST_PACKAGE;
const program = join(resolve(PACKAGE ?? ''), 'emotiongpt');
/** What that script starts. */
const binary = `${program}.bin`;

test.skip(PACKAGE === undefined, 'needs EMOTIONGPT_TEST_PACKAGE, the folder of a packaged app');

/** Starts it. The engine's own debugging port is no fuse, and asks for a switch. */
const start = (dataDir: string, switches: string[] = []): Promise<PackagedApp> =>
  windowOf(
    spawn(program, [...SANDBOX_ARGS, '--remote-debugging-port=0', ...switches], {
      env: environment(dataDir, {}),
      stdio: ['ignore', 'ignore', 'pipe'],
    }),
  );

test('a first message gets its emotion and its reply, and is there after a quit', async ({ dataDir }) => {
  const first = await start(dataDir);
  await say(first.page, 'I am so happy about my new garden');
  expect(await conversation(first.page)).toContain('joy');
  await first.end();

  const second = await start(dataDir);
  await expect.poll(() => conversation(second.page)).toContain('I am so happy about my new garden');
  await second.end();
});

test('on a screen with twice the points everything is as large as ever, and fits', async ({ dataDir }) => {
  const app = await start(dataDir, ['--force-device-scale-factor=2']);
  const { ratio, tooWide } = await app.page.evaluate<{ ratio: number; tooWide: boolean }>(
    '({ ratio: devicePixelRatio, tooWide: document.documentElement.scrollWidth > innerWidth })',
  );
  expect({ ratio, tooWide }).toEqual({ ratio: 2, tooWide: false });
  await app.end();
});

test('every fuse of its Electron is as it should be', async () => {
  const wire = await getCurrentFuseWire(binary);
  for (const [fuse, wanted] of Object.entries(FUSES)) {
    const state = wire[Number(fuse) as FuseV1Options];
    // An Electron before 29 has no such fuse, and with it nothing to be shut.
    if (state === undefined && Number(fuse) === FuseV1Options.GrantFileProtocolExtraPrivileges) continue;
    expect(state, FuseV1Options[Number(fuse)]).toBe(wanted ? FuseState.ENABLE : FuseState.DISABLE);
  }
});

test('it cannot be used as a Node.js, nor be made to run another script', async ({ dataDir }) => {
  const first = await start(dataDir);
  // A second start ends by itself: the first one holds the data. As a Node.js it would print the sum.
  const asNode = (args: string[], env: Record<string, string>) =>
    execFileSync(binary, [...SANDBOX_ARGS, ...args], {
      env: environment(dataDir, env),
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 20_000,
    }).toString();
  expect(asNode(['-e', 'console.log(40 + 2)'], { ELECTRON_RUN_AS_NODE: '1' })).not.toContain('42');
  expect(
    asNode([], { NODE_OPTIONS: `--require=${resolve(import.meta.dirname, 'says-42.cjs')}` }),
  ).not.toContain('42');
  await first.end();
});

test('nothing of the project, of other platforms, or of Electron’s sample app is in it', () => {
  const resources = join(PACKAGE ?? '', 'resources');
  expect(readdirSync(resources).sort()).toEqual(['app.asar', 'app.asar.unpacked']);
  const unpacked = readdirSync(join(resources, 'app.asar.unpacked'), { recursive: true }).map(String);
  const native = unpacked.filter((name) => name.endsWith('.node'));
  expect(native).toHaveLength(2);
  for (const name of native) expect(name).toContain(`linux-${process.arch}`);
});
