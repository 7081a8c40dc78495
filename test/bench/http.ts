import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, existsSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measure, report } from './statistics.ts';

const SERVER = join(import.meta.dirname, '../../out/main/server.cjs');

const SESSIONS = 20;
/** Messages of each part; a part also ends when its time is up. */
const MESSAGES = { warmUp: 100, together: 2_000, alone: 400 };
const LONGEST_PART_MS = 15_000;

const SAYINGS = [
  'I got the job! I can hardly believe it.',
  'My sister and I had a fight, and now she does not answer me.',
  'What should I cook tonight?',
  'I am so tired of everything going wrong.',
  'Thank you, that helps.',
];

/**
 * What the embedded turn costs a program: the built server as a process of its own, the original
 * `POST /send_message`, an encrypted database on disk. Beside it, what one flush to that disk costs: a
 * turn makes several, so the disk decides.
 */
export async function benchHttp(): Promise<void> {
  console.log('\nThe embedded turn through HTTP (POST /send_message)');
  if (!existsSync(SERVER)) throw new Error('The server is not built. Run "npm run build" first.');
  const dataDir = mkdtempSync(join(tmpdir(), 'emotiongpt-bench-'));
  report('one flush to this disk (4 KB, fdatasync)', await flushes(join(dataDir, 'flush')));
  const token = randomBytes(32).toString('base64url');
  const server = spawn(process.execPath, [SERVER, '--port', '0', '--data', dataDir], {
    env: {
      ...process.env,
      EMOTIONGPT_TOKEN: token,
      EMOTIONGPT_DATABASE_KEY: randomBytes(32).toString('hex'),
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    const post = createClient(await addressOf(server), token);
    const sessions = await Promise.all(Array.from({ length: SESSIONS }, () => createSession(post)));
    await converse(post, sessions, MESSAGES.warmUp);

    const together = await converse(post, sessions, MESSAGES.together);
    const perSecond = (together.samples.length / together.seconds).toFixed(0);
    report(`${SESSIONS} sessions at a time`, together.samples, 'the original: p50 72 ms, p99 135 ms');
    console.log(
      `  ${`${SESSIONS} sessions at a time`.padEnd(48)} ${perSecond} messages/s   (the original: 270)`,
    );

    const alone = await converse(post, sessions.slice(0, 1), MESSAGES.alone);
    report('one session', alone.samples, 'the original: p50 3.7 ms');
  } finally {
    server.kill('SIGTERM');
    if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
    rmSync(dataDir, { recursive: true });
  }
}

async function flushes(file: string): Promise<number[]> {
  const descriptor = openSync(file, 'w');
  const page = Buffer.alloc(4_096);
  try {
    return await measure(100, () => {
      writeSync(descriptor, page);
      fdatasyncSync(descriptor);
    });
  } finally {
    closeSync(descriptor);
  }
}

type Post = (path: string, body: object) => Promise<unknown>;

async function addressOf(server: ChildProcess): Promise<URL> {
  const [line] = (await Promise.race([
    once(server.stdout!.setEncoding('utf8'), 'data'),
    once(server, 'exit').then(([code]) => Promise.reject(new Error(`The server ended with code ${code}.`))),
  ])) as [string];
  return new URL(line.trim().split(' ').at(-1) ?? '');
}

function createClient({ hostname, port }: URL, token: string): Post {
  const agent = new Agent({ keepAlive: true, maxSockets: SESSIONS });
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return (path, body) =>
    new Promise((resolve, reject) => {
      const sent = request({ hostname, port, path, method: 'POST', agent, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => {
          text += part;
        });
        response.on('end', () => {
          if (response.statusCode === 200) resolve(JSON.parse(text));
          else reject(new Error(`${path} answered ${response.statusCode}: ${text}`));
        });
      });
      sent.on('error', reject);
      sent.end(JSON.stringify(body));
    });
}

async function createSession(post: Post): Promise<string> {
  const body = { api_key: 'none', name: 'Bench', personality: 'friendly', model: 'embedded' };
  return ((await post('/create_session', body)) as { session_id: string }).session_id;
}

/** Each session says one thing after another until `count` messages are answered between them, or time is up. */
async function converse(post: Post, sessions: readonly string[], count: number) {
  const samples: number[] = [];
  const start = performance.now();
  let said = 0;
  const talk = async (session_id: string) => {
    while (said < count && performance.now() - start < LONGEST_PART_MS) {
      said += 1;
      const sentAt = performance.now();
      await post('/send_message', { session_id, message: SAYINGS[said % SAYINGS.length] });
      samples.push(performance.now() - sentAt);
    }
  };
  await Promise.all(sessions.map(talk));
  return { samples, seconds: (performance.now() - start) / 1_000 };
}
