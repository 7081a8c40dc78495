import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A program of its own that listens. */
export interface Program {
  readonly url: URL;
  readonly pid: number;
  stop(): Promise<void>;
}

/** A server of the three routes. */
export interface Contender extends Program {
  readonly name: string;
  readonly token: string;
}

const HERE = import.meta.dirname;
const SERVER = join(HERE, '../../../out/main/server.cjs');
/** As many as the figures of the original were measured with. */
const GUNICORN = [
  '--workers',
  '1',
  '--threads',
  '8',
  '--bind',
  '127.0.0.1:0',
  '--chdir',
  HERE,
  'original:app',
];

/** The fake Gemini of the load benchmark. */
export const startGemini = (): Promise<Program> =>
  start(process.execPath, [join(HERE, 'instant-gemini.ts')], {}, 'stdout');

/** EmotionGPT as it is built, with an encrypted database in a folder of its own. */
export async function startOurs(gemini: URL): Promise<Contender> {
  if (!existsSync(SERVER)) throw new Error('The server is not built. Run "npm run build" first.');
  const dataDir = mkdtempSync(join(tmpdir(), 'emotiongpt-bench-'));
  const token = randomBytes(32).toString('base64url');
  const env = {
    EMOTIONGPT_TOKEN: token,
    EMOTIONGPT_DATABASE_KEY: randomBytes(32).toString('hex'),
    EMOTIONGPT_GEMINI_BASE_URL: gemini.href,
  };
  const program = await start(process.execPath, [SERVER, '--port', '0', '--data', dataDir], env, 'stdout');
  return {
    ...program,
    name: 'EmotionGPT',
    token,
    async stop() {
      await program.stop();
      rmSync(dataDir, { recursive: true });
    },
  };
}

/** The stand-in for the original; null where Flask and gunicorn are not installed. */
export async function startOriginal(gemini: URL): Promise<Contender | null> {
  const python = ['/usr/bin/python3', 'python3'].find(
    (name) => spawnSync(name, ['-c', 'import flask, gunicorn']).status === 0,
  );
  if (python === undefined) return null;
  const program = await start(python, ['-m', 'gunicorn', ...GUNICORN], { GEMINI: gemini.href }, 'stderr');
  return { ...program, name: 'The original (stand-in)', token: '' };
}

/** Resolves once the program prints its address. */
async function start(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  printsOn: 'stdout' | 'stderr',
): Promise<Program> {
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.resume();
  child.stderr.resume();
  for await (const line of createInterface({ input: child[printsOn] })) {
    const address = /http:\/\/[^\s)]+/.exec(line)?.[0];
    if (address === undefined) continue;
    child[printsOn].resume();
    return { url: new URL(address), pid: child.pid!, stop: () => stop(child) };
  }
  throw new Error(`${command} did not start.`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
