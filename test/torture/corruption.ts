import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import type { EmotionDetector } from '#backend/emotion-detection/detector.ts';
import { type Host, openHost } from '#backend/recovery/host.ts';
import { memorySecrets } from '#backend/secrets/secret-store.ts';
import { memorySettings } from '#backend/settings/settings-store.ts';
import { createNoDetector } from './no-detector.ts';
import { type Random, seeded } from './random.ts';
import { KEY } from './server.ts';

/** A data folder with conversations and a backup of the first half of them: closed, and as a crash leaves it. */
export interface Base {
  readonly closed: string;
  readonly crashed: string;
  /** What was said, sorted. */
  readonly said: readonly string[];
  readonly remove: () => void;
}

export type Outcome =
  /** It opened with everything. */
  | 'whole'
  /** It was told that something is wrong, and what there is was offered. */
  | 'detected';

export interface CaseReport {
  readonly what: string;
  readonly outcome: Outcome | 'LOST IN SILENCE';
  /** Of what was said, how much the ways back brought back at best; 1: everything. */
  readonly recovered: number;
  readonly wrong: string[];
}

const CONVERSATIONS = 24;
const file = (dataDir: string, part = ''): string => join(dataDir, `emotiongpt.db${part}`);

function hostOn(dataDir: string, detector: EmotionDetector, key = KEY): Promise<Host> {
  return openHost({
    dataDir,
    version: '0.0.0-torture',
    modelDir: '',
    detector,
    secrets: memorySecrets(),
    settings: memorySettings({ backups: { folder: null, automatic: false } }),
    databaseKey: key,
    // The check after the start is asked for at once, and nothing else waits for a time.
    clock: { now: () => Date.now(), after: (ms, task) => dueAtOnce(ms, task) },
    report: () => {},
  });
}

const CHECK_MS = 20_000;
function dueAtOnce(ms: number, task: () => void): () => void {
  if (ms !== CHECK_MS) return () => {};
  const soon = setTimeout(task, 0);
  return () => clearTimeout(soon);
}

const clientOf = (host: Host) => createRouterClient(host.current().router);

async function textsOf(host: Host): Promise<string[]> {
  const client = clientOf(host);
  const { sessions } = await client.sessions.list({ limit: 200 });
  const texts: string[] = [];
  for (const { id } of sessions) {
    const { messages } = await client.messages.list({ sessionId: id, limit: 200 });
    texts.push(...messages.filter(({ role }) => role === 'user').map(({ text }) => text));
  }
  return texts.sort();
}

export async function makeBase(): Promise<Base> {
  const detector = createNoDetector();
  const root = mkdtempSync(join(tmpdir(), 'emotiongpt-corruption-'));
  const [closed, crashed, live] = ['closed', 'crashed', 'live'].map((name) => join(root, name)) as [
    string,
    string,
    string,
  ];
  const said: string[] = [];
  mkdirSync(live);
  const talk = async (host: Host, from: number, to: number) => {
    const client = clientOf(host);
    for (let number = from; number < to; number++) {
      const { id: sessionId } = await client.sessions.create({ title: `Conversation ${number}` });
      for (const part of ['It began well', 'and then it did not']) {
        const text = `${part}, on day ${number}. ${'I went on and on about it. '.repeat(number % 9)}`.trim();
        for await (const _ of await client.messages.send({ sessionId, text })) {
          // Until its end.
        }
        said.push(text);
      }
    }
  };
  const first = await hostOn(live, detector);
  await talk(first, 0, CONVERSATIONS / 2);
  await clientOf(first).backups.create();
  await first.close();
  const second = await hostOn(live, detector);
  await talk(second, CONVERSATIONS / 2, CONVERSATIONS);
  cpSync(live, crashed, { recursive: true }); // between two turns: everything in it was acknowledged
  rmSync(file(crashed, '-shm'), { force: true });
  await second.close();
  cpSync(live, closed, { recursive: true });
  return { closed, crashed, said: said.sort(), remove: () => rmSync(root, { recursive: true, force: true }) };
}

interface Damage {
  readonly name: string;
  readonly of: 'closed' | 'crashed';
  readonly key?: string;
  apply(dataDir: string, random: Random): void;
}

function change(path: string, random: Random, count: number, within?: [number, number]): void {
  const bytes = readFileSync(path);
  const [from, to] = within ?? [0, bytes.length - 1];
  for (let i = 0; i < count; i++) {
    const at = random.between(from, Math.min(to, bytes.length - 1));
    bytes[at] = bytes[at]! ^ (1 << random.between(0, 7));
  }
  writeFileSync(path, bytes);
}

const PAGE = 4096;

const DAMAGES: readonly Damage[] = [
  {
    name: 'bytes flipped',
    of: 'closed',
    apply: (dir, random) => change(file(dir), random, random.between(1, 20)),
  },
  {
    name: 'bytes flipped, after a crash',
    of: 'crashed',
    apply: (dir, random) => change(file(dir), random, random.between(1, 20)),
  },
  {
    name: 'first page flipped',
    of: 'closed',
    apply: (dir, random) => change(file(dir), random, random.between(1, 5), [0, PAGE - 1]),
  },
  {
    name: 'a page of zeros',
    of: 'closed',
    apply(dir, random) {
      const bytes = readFileSync(file(dir));
      const page = random.between(0, bytes.length / PAGE - 1);
      bytes.fill(0, page * PAGE, (page + 1) * PAGE);
      writeFileSync(file(dir), bytes);
    },
  },
  {
    name: 'cut off',
    of: 'closed',
    apply: (dir, random) => truncateSync(file(dir), random.between(0, statSync(file(dir)).size - 1)),
  },
  { name: 'empty', of: 'closed', apply: (dir) => truncateSync(file(dir), 0) },
  { name: 'gone', of: 'closed', apply: (dir) => rmSync(file(dir)) },
  { name: 'log gone', of: 'crashed', apply: (dir) => rmSync(file(dir, '-wal')) },
  {
    name: 'log cut off',
    of: 'crashed',
    apply: (dir, random) =>
      truncateSync(file(dir, '-wal'), random.between(0, statSync(file(dir, '-wal')).size - 1)),
  },
  {
    name: 'log flipped',
    of: 'crashed',
    apply: (dir, random) => change(file(dir, '-wal'), random, random.between(1, 5)),
  },
  {
    name: 'log’s header flipped',
    of: 'crashed',
    apply: (dir, random) => change(file(dir, '-wal'), random, 1, [0, 31]),
  },
  { name: 'mark flipped', of: 'crashed', apply: (dir, random) => change(file(dir, '-mark'), random, 1) },
  { name: 'wrong key', of: 'closed', key: 'ab'.repeat(32), apply: () => {} },
  { name: 'wrong key, after a crash', of: 'crashed', key: 'ab'.repeat(32), apply: () => {} },
  { name: 'nothing, after a crash', of: 'crashed', apply: () => {} },
];

/** Case `seed`: one kind of damage, applied to a copy of the base, and what becomes of it. */
export async function runCase(base: Base, seed: number): Promise<CaseReport> {
  const random = seeded(seed);
  const damage = DAMAGES[seed % DAMAGES.length]!;
  const dataDir = mkdtempSync(join(tmpdir(), 'emotiongpt-case-'));
  try {
    cpSync(base[damage.of], dataDir, { recursive: true });
    damage.apply(dataDir, random);
    return await judge(base, dataDir, damage);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function judge(base: Base, dataDir: string, { name, key }: Damage): Promise<CaseReport> {
  const wrong: string[] = [];
  const before = existsSync(file(dataDir)) ? readFileSync(file(dataDir)) : null;
  const detector = createNoDetector();
  const host = await hostOn(dataDir, detector, key);
  let isDetected = host.trouble() !== null;
  if (!isDetected) {
    // Everything is read; what cannot be is told, by that or by the check after the start.
    const found = await textsOf(host).catch(() => null);
    await settled(host);
    isDetected = host.trouble() !== null;
    const isWhole = found !== null && found.join('\n') === base.said.join('\n');
    if (!isDetected) {
      await host.close();
      return {
        what: name,
        outcome: isWhole ? 'whole' : 'LOST IN SILENCE',
        recovered: isWhole ? 1 : 0,
        wrong,
      };
    }
  } else if (before !== null && !readFileSync(file(dataDir)).equals(before)) {
    wrong.push(`${name}: the damaged file was changed by looking at it`);
  }
  if (key !== undefined) {
    await host.close();
    const again = await hostOn(dataDir, detector);
    const isBack = again.trouble() === null && (await textsOf(again)).join('\n') === base.said.join('\n');
    await again.close();
    return { what: name, outcome: isBack ? 'detected' : 'LOST IN SILENCE', recovered: isBack ? 1 : 0, wrong };
  }
  const { recovered, kept } = await recover(base, host, wrong);
  if (before !== null && !kept(dataDir)) wrong.push(`${name}: the damaged file was not kept`);
  await host.close();
  return { what: name, outcome: 'detected', recovered, wrong };
}

/** The check after the start has said its word: it runs in a thread, and is given the time. */
async function settled(host: Host): Promise<void> {
  await host.checked();
}

/** First what can be read of the file; where nothing can, the newest backup. */
async function recover(
  base: Base,
  host: Host,
  wrong: string[],
): Promise<{ recovered: number; kept: (dataDir: string) => boolean }> {
  const client = () => clientOf(host);
  const { backups } = await client().recovery.status();
  const newest = backups.find(({ contents }) => contents !== null);
  if (newest === undefined) wrong.push('no backup was offered');
  const rescued = await client()
    .recovery.rescue()
    .catch(() => null);
  if (rescued === null && newest !== undefined) await client().recovery.restore({ backupId: newest.id });
  if (host.trouble() !== null) wrong.push('it still does not open');
  const found = new Set(await textsOf(host));
  const strange = [...found].filter((text) => !base.said.includes(text));
  if (strange.length > 0) wrong.push(`${strange.length} texts that nobody wrote`);
  return {
    recovered: base.said.filter((text) => found.has(text)).length / base.said.length,
    kept: (dataDir) =>
      existsSync(join(dataDir, 'kept')) &&
      readdirSync(join(dataDir, 'kept')).some((name) => name.endsWith('.db')),
  };
}
