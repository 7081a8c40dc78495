/** The real entry of the server as a process of its own, the way `npm run serve` runs it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { COMPILE_CACHE } from '../../compile-cache.ts';

const ENTRY = fileURLToPath(new URL('../../../src-main/server/main.ts', import.meta.url));

/** Given to every process, so that none touches the keychain of whoever runs the tests. */
const OWN_SECRETS = {
  EMOTIONGPT_TOKEN: 'the-token-of-the-process',
  EMOTIONGPT_DATABASE_KEY: '7f'.repeat(32),
  DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere',
};
export const PROCESS_TOKEN = OWN_SECRETS.EMOTIONGPT_TOKEN;

export interface ServerProcess {
  readonly child: ChildProcess;
  /** What was printed so far. */
  stdout(): string;
  stderr(): string;
  /** Resolves with the address once the server prints it; rejects if it ends first. */
  readonly listening: Promise<string>;
  /** Resolves with the exit code and signal once it has ended and everything that it printed has arrived. */
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

const running = new Set<ChildProcess>();

export function spawnServer(args: readonly string[], env: Record<string, string> = {}): ServerProcess {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('EMOTIONGPT_'));
  const child = spawn(process.execPath, [ENTRY, ...args], {
    env: { ...Object.fromEntries(inherited), ...COMPILE_CACHE, ...OWN_SECRETS, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let stdout = '';
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = once(child, 'close').then(([code, signal]) => {
    running.delete(child);
    return { code: code as number | null, signal: signal as NodeJS.Signals | null };
  });
  const listening = new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      const address = / (http:\/\/\S+)\n$/.exec(stdout)?.[1];
      if (address !== undefined) resolve(address);
    });
    void ended.then(() => reject(new Error(`The server ended before it listened: ${stderr}`)));
  });
  listening.catch(() => {}); // a test that expects a failure looks at `ended`
  return { child, stdout: () => stdout, stderr: () => stderr, listening, ended };
}

/** Ends whatever a failed test left running. */
export function killLeftovers(): void {
  for (const child of running) child.kill('SIGKILL');
}
