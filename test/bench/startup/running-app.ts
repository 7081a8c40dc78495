import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type DevtoolsPage, devtoolsPage } from '../../desktop/devtools-page.ts';

/**
 * In the page: milliseconds since 1970 of the first paint, and of the moment from which a text field takes words. Where
 * that was before somebody looked, it is the later one of the first paint and of the page's end: right for the empty window,
 * whose field is in its page; of another one nothing is known then.
 */
const READY = `new Promise((done) => {
  let looked = 0;
  const look = () => {
    const field = document.querySelector('textarea');
    const seen = field !== null && document.activeElement === field;
    field?.focus();
    looked += 1;
    if (field === null || document.activeElement !== field) return requestAnimationFrame(look);
    const interactive = Date.now();
    const tell = () => {
      const [paint] = performance.getEntriesByType('paint');
      if (paint === undefined) return requestAnimationFrame(tell);
      const { domContentLoadedEventEnd } = performance.getEntriesByType('navigation')[0];
      const late = looked === 1 && seen;
      const soonest = performance.timeOrigin + Math.max(paint.startTime, domContentLoadedEventEnd);
      const painted = performance.timeOrigin + paint.startTime;
      done({ painted, interactive: late ? soonest : Math.max(interactive, painted), late });
    };
    tell();
  };
  look();
})`;

/** Milliseconds since spawn. */
export interface Startup {
  readonly painted: number;
  readonly interactive: number;
  /** The field took words before somebody looked. */
  readonly late: boolean;
}

export interface RunningApp {
  readonly pid: number;
  readonly page: DevtoolsPage;
  readonly startup: Startup;
  end(): Promise<void>;
}

/**
 * Starts a packaged app as it is: it is looked at through its engine's own debugging port, which no fuse shuts.
 *
 * @param env  added to this process's.
 */
export async function startApp(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<RunningApp> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const began = Date.now();
  const child = spawn(program, [...sandbox, '--remote-debugging-port=0', ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  });
  const page = await devtoolsPage(await listeningAt(child));
  const ready = await readyIn(page);
  return {
    pid: child.pid!,
    page,
    startup: { ...ready, painted: ready.painted - began, interactive: ready.interactive - began },
    async end() {
      const exited = once(child, 'exit');
      page.close();
      child.kill('SIGTERM');
      await exited;
    },
  };
}

function listeningAt(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', () => reject(new Error(`The app ended before its window opened. ${said}`)));
  });
}

/** The page that a window begins with is not the one that it loads: with it goes what was asked there. */
async function readyIn(page: DevtoolsPage): Promise<Startup> {
  for (;;) {
    const ready = await page.evaluate<Startup | undefined>(READY).catch(() => undefined);
    if (ready !== undefined) return ready;
  }
}
