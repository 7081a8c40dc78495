/**
 * `npm run bench:startup`: what the packaged app costs beside a packaged Electron with an empty window, on the same
 * runtime, in one run: spawn to first paint and to a field that takes words, with 0 and with 100,000 messages; memory
 * and processor while nothing happens; memory after turns.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { hasDisplay } from '../../../src-main/launch/obstacles.ts';
import makeDrivable from '../../desktop/drivable.ts';
import { fill, KEY } from '../database.ts';
import { percentile } from '../statistics.ts';
import { packageEmptyWindow } from './empty-window.ts';
import { startHidden } from './hidden-app.ts';
import { memoryOf, processorTimeOf } from './processes.ts';
import { type RunningApp, type Startup, startApp } from './running-app.ts';
import { takeTurns } from './turns.ts';

/** `executableName` of build/electron-builder.yml. */
const PROGRAM = 'emotiongpt';
const RUNS = 9;
/** What follows a start is over: the check of the database comes 20 s after it. */
const SETTLES_MS = 35_000;
const IDLE_MS = 30_000;
const BARS = { painted: 1.6, interactive: 2.2, filled: 1.1, memory: 1.5, turns: 1.1 };

const environmentOf = (dataDir: string) => ({
  EMOTIONGPT_TEST: '1',
  EMOTIONGPT_DATA: dataDir,
  EMOTIONGPT_DATABASE_KEY: KEY,
});

type Start = () => Promise<RunningApp>;

/**
 * Prints all of it, with the bar that each figure is held against.
 *
 * @param parts  `times`, `idle`, `turns`; none: all of them, which takes ten minutes.
 */
export async function benchStartup(parts: readonly string[] = []): Promise<void> {
  const wanted = (part: string) => parts.length === 0 || parts.includes(part);
  console.log('The packaged app, beside an empty Electron window on the same runtime');
  const packageDir = resolve(process.env.EMOTIONGPT_TEST_PACKAGE ?? 'dist/linux-unpacked');
  const machine = { platform: process.platform, env: process.env, uid: process.getuid?.() };
  if (!existsSync(join(packageDir, PROGRAM)) || !hasDisplay(machine)) {
    console.log('  skipped: it needs Linux, a display and a package (npm run package -- --linux dir)\n');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'emotiongpt-startup-'));
  try {
    const empty = await packageEmptyWindow(packageDir, join(folder, 'empty-package'));
    process.env.EMOTIONGPT_TEST_PACKAGE = packageDir;
    await makeDrivable();
    const ours = (dataDir: string) => () =>
      startApp(join(packageDir, PROGRAM), [], environmentOf(join(folder, dataDir)));
    const apps = {
      empty: () => startApp(empty, [`--user-data-dir=${join(folder, 'empty')}`], {}),
      ours: ours('nothing-said'),
      filled: ours('much-said'),
    };
    if (wanted('times')) await benchTimes(apps, join(folder, 'much-said'));
    if (wanted('idle')) await benchIdle(apps, process.env.EMOTIONGPT_TEST_PROGRAM!);
    if (wanted('turns')) await benchTurns(ours('turns'));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * The medians, measured in turns so that a busy moment of the machine meets all alike. The first run of each fills the
 * caches and is not counted.
 */
async function benchTimes(apps: Readonly<Record<'empty' | 'ours' | 'filled', Start>>, filled: string) {
  const times: Record<'empty' | 'ours' | 'filled', Startup[]> = { empty: [], ours: [], filled: [] };
  await (await apps.filled()).end(); // makes the folder
  fill(join(filled, 'emotiongpt.db'));
  for (let run = 0; run <= RUNS; run++) {
    for (const name of ['empty', 'ours', 'filled'] as const) {
      const running = await apps[name]();
      await running.end();
      if (name !== 'empty' && running.startup.late) throw new Error('Looked at too late to tell.');
      if (run > 0) times[name].push(running.startup);
    }
  }
  for (const moment of ['painted', 'interactive'] as const) {
    const median = (name: keyof typeof times) =>
      percentile(
        times[name].map((run) => run[moment]),
        0.5,
      );
    const [base, none, many] = [median('empty'), median('ours'), median('filled')];
    const what = moment === 'painted' ? 'first paint' : 'interactive';
    console.log(`  spawn to ${what}: empty window ${ms(base)}`);
    line('nothing said yet', ms(none), none / base, BARS[moment]);
    line('100,000 messages', ms(many), many / base, BARS[moment]);
    line('  beside nothing said', '', many / none, BARS.filled);
  }
}

/** Memory and processor of all processes while nobody does anything: with the window in sight, and hidden. */
async function benchIdle(apps: Readonly<Record<'empty' | 'ours', Start>>, hiddenProgram: string) {
  const measured: Record<string, { memory: number; share: number }> = {};
  for (const name of ['empty', 'ours'] as const) {
    const running = await apps[name]();
    await wait(SETTLES_MS);
    measured[name] = { memory: memoryOf(running.pid), share: await shareOfProcessor(running.pid) };
    await running.end();
  }
  const [empty, ours] = [measured.empty!, measured.ours!];
  console.log(`  idle, all processes: empty window ${MB(empty.memory)}`);
  line('memory', MB(ours.memory), ours.memory / empty.memory, BARS.memory);
  console.log(
    `  processor, all processes, ${IDLE_MS / 1_000} s of nothing, window shown: ${percent(ours.share)} (empty window ${percent(empty.share)})`,
  );
  const hidden = await shareWhileHidden(hiddenProgram);
  console.log(
    `    window hidden: ${percent(hidden)} (bar 0.0 %: ${percent(hidden) === '0.0 %' ? 'held' : 'MISSED'})`,
  );
}

async function shareWhileHidden(program: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'emotiongpt-hidden-'));
  const app = await startHidden(program, environmentOf(folder));
  await wait(SETTLES_MS);
  const share = await shareOfProcessor(app.pid);
  await app.end();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  return share;
}

async function benchTurns(start: Start) {
  const running = await start();
  const after = async (turns: number) => {
    await takeTurns(running.page, turns);
    await wait(SETTLES_MS);
    await running.page.collectGarbage();
    return memoryOf(running.pid);
  };
  const ten = await after(10);
  const thousand = await after(990);
  console.log(`  memory after 10 turns: ${MB(ten)}`);
  line('after 1,000 turns', MB(thousand), thousand / ten, BARS.turns);
  await running.end();
}

/** Of one core, 0..1. */
async function shareOfProcessor(pid: number): Promise<number> {
  const before = processorTimeOf(pid);
  await wait(IDLE_MS);
  return (processorTimeOf(pid) - before) / (IDLE_MS / 1_000);
}

const ms = (value: number): string => `${value.toFixed(0)} ms`;
const MB = (value: number): string => `${value.toFixed(0)} MB`;
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

function line(what: string, value: string, ratio: number, bar: number): void {
  const held = ratio <= bar ? 'held' : 'MISSED';
  console.log(
    `    ${what.padEnd(24)} ${value.padStart(8)}   ${ratio.toFixed(2)} times (bar ${bar}: ${held})`,
  );
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  await benchStartup(process.argv.slice(2));
