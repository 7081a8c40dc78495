/** The real electron-updater against a server on this machine, up to the file that is swapped. */
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createEngine } from '../../../src-main/desktop/updates/engine.ts';
import { createUpdateSteps } from '../../../src-main/desktop/updates/steps.ts';
import { startUpdateServer, type UpdateServer } from '../../fakes/update-server.ts';

const OLD = Buffer.from('#!/bin/sh\necho the old one\n');
const NEW = Buffer.from(`#!/bin/sh\necho the new one\n${'#'.repeat(200_000)}\n`);

let server: UpdateServer;
let folder: string;
let image: string;
let errors: unknown[];

/** Which of the two lies where the app is. */
const installed = (): string | null => {
  const bytes = readFileSync(image);
  if (bytes.equals(OLD)) return 'old';
  return bytes.equals(NEW) ? 'new' : null;
};

beforeAll(async () => {
  // Its modules take a second to load, which belongs to none of the tests.
  await import('electron-updater');
});
beforeEach(async () => {
  server = await startUpdateServer();
  folder = mkdtempSync(join(tmpdir(), 'emotiongpt-updates-'));
  image = join(folder, 'EmotionGPT.AppImage');
  writeFileSync(image, OLD, { mode: 0o755 });
  process.env.APPIMAGE = image;
  errors = [];
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});
afterAll(() => {
  delete process.env.APPIMAGE;
});

/** An installation of `version`. */
function installation(version = '1.0.0') {
  const configFile = join(folder, 'app-update.yml');
  writeFileSync(configFile, `provider: generic\nurl: ${server.url}\nupdaterCacheDirName: updates\n`);
  const restart = vi.fn();
  const steps = createUpdateSteps({
    version,
    unavailable: null,
    host: new URL(server.url).host,
    canWaitForQuit: true,
    load: async () =>
      createEngine({ platform: 'linux', version, dataDir: folder, configFile, feed: server.url }),
    restart,
    now: () => 1_000,
    report: (error) => errors.push(error),
  });
  const look = (channel: 'stable' | 'beta' = 'stable') => steps.look(fetch, channel);
  const download = async () => {
    steps.download(fetch);
    await expect.poll(() => steps.status().state, { interval: 5 }).not.toBe('downloading');
    return steps.status();
  };
  return { steps, restart, look, download };
}

test('a newer version is found, downloaded, checked and put in place of the old one, at a click each', async () => {
  server.publish('latest', { version: '1.1.0', file: NEW, notes: '**Quicker** starts' });
  const { steps, restart, look, download } = installation();

  expect(await look()).toMatchObject({
    state: 'found',
    found: {
      version: '1.1.0',
      notes: '**Quicker** starts',
      bytes: NEW.length,
      releasedAt: Date.UTC(2026, 10, 22, 12),
    },
    lookedAt: 1_000,
  });
  expect(server.requests.map(({ path }) => path)).toHaveLength(1); // looking downloads nothing

  expect(await download()).toMatchObject({ state: 'ready', received: NEW.length, problem: null });
  expect(installed()).toBe('old');
  steps.closed(); // quitting without having been asked for it installs nothing
  expect(installed()).toBe('old');

  await steps.install('now');
  expect(installed()).toBe('new');
  expect(statSync(image).mode & 0o111).toBe(0o111);
  expect(restart).toHaveBeenCalledOnce();
  expect(readdirSync(folder)).not.toContain('EmotionGPT.AppImage.new');
  expect(readdirSync(join(folder, 'updates/pending'))).toEqual(['update-info.json']);
});

test('it waits for the end of the app where a person wants that, and not after all where they do not', async () => {
  server.publish('latest', { version: '1.1.0', file: NEW });
  const { steps, restart, look, download } = installation();
  await look();
  await download();

  expect(await steps.install('quit')).toMatchObject({ atQuit: true });
  expect(await steps.install('never')).toMatchObject({ atQuit: false });
  steps.closed();
  expect(installed()).toBe('old');

  await steps.install('quit');
  steps.closed();
  expect(installed()).toBe('new');
  expect(restart).not.toHaveBeenCalled();
});

test('a file with another checksum is thrown away, and the old version stays', async () => {
  server.publish('latest', { version: '1.1.0', file: NEW, sha512: Buffer.alloc(64, 7).toString('base64') });
  const { steps, look, download } = installation();
  await look();
  const { state, problem } = await download();
  expect(state).toBe('found');
  expect(problem).toContain('not what was published');
  expect(readdirSync(join(folder, 'updates/pending'))).toEqual([]);
  await steps.install('now');
  expect(installed()).toBe('old');
});

test('an older version is never offered, not by a change of the channel either', async () => {
  server.publish('latest', { version: '1.0.0', file: NEW });
  server.publish('beta', { version: '1.1.0-beta.2', file: NEW });
  const beta = installation('1.1.0-beta.3');
  expect(await beta.look('beta')).toMatchObject({ state: 'newest', found: null });
  expect(await beta.look('stable')).toMatchObject({ state: 'newest', found: null });
});

test('betas are for those who asked for them', async () => {
  server.publish('latest', { version: '1.1.0-beta.1', file: NEW }); // put into the wrong place
  server.publish('beta', { version: '1.2.0-beta.1', file: NEW });
  const { look } = installation();
  expect(await look('stable')).toMatchObject({ state: 'newest' });
  expect(await look('beta')).toMatchObject({ state: 'found', found: { version: '1.2.0-beta.1' } });
});

test('a release in stages reaches its part of the installations, which stays the same', async () => {
  server.publish('latest', { version: '1.1.0', file: NEW, stagingPercentage: 0 });
  expect(await installation().look()).toMatchObject({ state: 'newest' });
  server.publish('latest', { version: '1.1.0', file: NEW, stagingPercentage: 100 });
  expect(await installation().look()).toMatchObject({ state: 'found' });

  // The last four bytes of its number are its place among all: this one is in the middle.
  writeFileSync(join(folder, '.updaterId'), '00000000-0000-4000-8000-000080000000');
  server.publish('latest', { version: '1.1.0', file: NEW, stagingPercentage: 40 });
  expect(await installation().look()).toMatchObject({ state: 'newest' });
  server.publish('latest', { version: '1.1.0', file: NEW, stagingPercentage: 60 });
  expect(await installation().look()).toMatchObject({ state: 'found' });
});

test('whoever is asked learns nothing about the installation', async () => {
  server.publish('latest', { version: '1.1.0', file: NEW, stagingPercentage: 100 });
  const { look, download } = installation();
  await look();
  await download();
  expect(server.requests.length).toBeGreaterThan(2);
  const usual = new Set([
    'host',
    'connection',
    'accept',
    'accept-encoding',
    'accept-language',
    'sec-fetch-mode',
  ]);
  const own = server.requests.flatMap(({ headers }) =>
    Object.entries(headers).filter(([name]) => !usual.has(name)),
  );
  expect(new Set(own.map((each) => each.join(': ')))).toEqual(
    new Set(['user-agent: EmotionGPT', 'cache-control: no-cache']),
  );
});

test('a download is cancelled, and begun anew', async () => {
  server.publish('latest', { version: '1.1.0', file: NEW });
  server.hold(50_000);
  const { steps, look, download } = installation();
  await look();
  steps.download(fetch);
  await expect.poll(() => server.requests.length, { interval: 5 }).toBe(3);
  steps.cancel();
  await expect.poll(() => steps.status().state, { interval: 5 }).toBe('found');
  expect(steps.status().problem).toBeNull();
  server.letGo();
  expect(await download()).toMatchObject({ state: 'ready' });
});

test('what is not encrypted is not downloaded', async () => {
  server.publish('latest', { version: '1.1.0', file: NEW });
  const { steps, look } = installation();
  await look();
  const elsewhere = vi.fn(async () => Response.redirect('http://example.com/EmotionGPT.AppImage'));
  steps.download(elsewhere);
  await expect.poll(() => steps.status().problem, { interval: 5 }).toContain('not encrypted');
  expect(elsewhere).toHaveBeenCalledOnce();
});

test('a folder that cannot be written keeps the old version and says so', async () => {
  server.publish('latest', { version: '1.1.0', file: NEW });
  const { steps, restart, look, download } = installation();
  await look();
  await download();
  process.env.APPIMAGE = join(folder, 'gone', 'EmotionGPT.AppImage');
  expect((await steps.install('now')).problem).toContain('did not work');
  expect(restart).not.toHaveBeenCalled();
  process.env.APPIMAGE = image;
  chmodSync(image, 0o755);
  await steps.install('now'); // tried again
  expect(installed()).toBe('new');
});

test('what goes wrong is said in a sentence', async () => {
  const { look } = installation();
  expect((await look()).problem).toContain('No version is published');
  await server.close();
  expect((await installation().look()).problem).toContain('Nobody answers');
});
