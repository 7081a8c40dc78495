/** The server as a process of its own, to be killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

export const KEY = '7f'.repeat(32);

export interface Victim {
  readonly url: string;
  /** As a power cut of the process: nothing of it runs any more when this resolves. */
  kill(): Promise<void>;
  /** Asks it to end. @returns its exit code. */
  stop(): Promise<number | null>;
}

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts `entry` on a data folder; `killAfterMs`: kills it then, listening or not. */
export function spawnVictim(
  entry: string,
  dataDir: string,
  env: Readonly<Record<string, string>> = {},
): { child: ChildProcess; ended: Promise<unknown>; listening: Promise<string> } {
  const child = spawn(process.execPath, [entry, '--port', '0', '--no-auth', '--data', dataDir], {
    env: {
      PATH: process.env.PATH,
      EMOTIONGPT_DATABASE_KEY: KEY,
      DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let said = '';
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints += text;
  });
  const ended = once(child, 'close').then(() => running.delete(child));
  const listening = new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const url = / (http:\/\/\S+)\n/.exec(said)?.[1];
      if (url !== undefined) resolve(url);
    });
    void ended.then(() => reject(new Error(`The server ended before it listened:\n${complaints}`)));
  });
  listening.catch(() => {});
  return { child, ended, listening };
}

export async function startVictim(
  entry: string,
  dataDir: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Victim> {
  const { child, ended, listening } = spawnVictim(entry, dataDir, env);
  const url = await listening;
  return {
    url,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
      return child.exitCode;
    },
  };
}
